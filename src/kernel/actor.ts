import type { AppointmentRole } from './roles.js';

/** Who does something: an account at this moment, with the appointments it holds now. */
export interface Actor {
  readonly accountId: string;
  /** The person behind the account: conflicts are about persons, whatever roles they hold. */
  readonly personId: string;
  readonly schoolId: string;
  readonly name: string;
  readonly roles: readonly AppointmentRole[];
  readonly channel: 'web' | 'job' | 'command';
}

/** Heed itself, for what happens by the clock: escalations, checkpoints, expiries. */
export const heedItself: Actor = {
  accountId: 'heed',
  personId: 'heed',
  schoolId: '',
  name: 'Heed',
  roles: [],
  channel: 'job',
};
