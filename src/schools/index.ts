export { AnonymousAddress } from './anonymous-door/anonymous-address.entity.js';
export { AnonymousDoor, type AnonymousDoorState, type DoorRefusal, type SchoolBehindDoor } from './anonymous-door/anonymous-door.js';
export { ChangeSchool, type SchoolWords } from './change-school.js';
export { type ConfirmedLiveMonths, liveMonthsOn, type MonthsOfWarnings } from './domain/live-months.js';
export {
  contactBodies,
  type ContactBody,
  furtherBodies,
  needsChecking,
  outsideBodies,
  type OutsideBody,
  type OutsideBodyWords,
  outsideBodyWords,
  requiredBodies,
  standsOnReceipts,
} from './domain/outside-bodies.js';
export { ContactRules } from './contact-rules/contact-rules.entity.js';
export { contactRulesOf, type SavedContactRules } from './contact-rules/contact-rules-of.js';
export { SaveContactRules } from './contact-rules/save-contact-rules.js';
export { ConfirmLiveMonths } from './live-months/confirm-live-months.js';
export { LiveMonths } from './live-months/live-months.entity.js';
export { liveMonthsOf } from './live-months/live-months-of.js';
export { LetterText } from './letters/letter-text.entity.js';
export { letterTextsOf, type SavedLetterText } from './letters/letter-texts-of.js';
export { SaveLetterText } from './letters/save-letter-text.js';
export { OutsideNumber } from './outside-number.entity.js';
export { ReportingDoor } from './reporting-door.js';
export { type OutsideNumberWords, SaveOutsideNumber } from './save-outside-number.js';
export { School } from './school.entity.js';
export { SchoolsModule } from './schools.module.js';
export { type OutsideNumberDetails, type SchoolDetails, SchoolsQueries } from './schools.queries.js';
export { Trust } from './trust.entity.js';
