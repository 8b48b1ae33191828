export { Absence } from './absence.entity.js';
export { Account } from './account.entity.js';
export { Appointment } from './appointment.entity.js';
export { OneTimeLink } from './one-time-link.entity.js';
export { RecoveryCode } from './recovery-code.entity.js';
export { Session } from './session.entity.js';
export { SignInAttempt } from './sign-in-attempt.entity.js';
