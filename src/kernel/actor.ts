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
  /** The secret code of whoever gave no name: their only way to what they sent. Never on the log. */
  readonly code?: string;
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

const nobody = 'anonymous';

/** Somebody who gives no name. Every one of them is the same to the log. @param code shows that a report is theirs */
export function anonymous(schoolId: string, code: string): Actor {
  return { accountId: nobody, personId: nobody, schoolId, name: 'Anonymous', roles: [], channel: 'web', code };
}

export function isAnonymous({ accountId }: Pick<Actor, 'accountId'>): boolean {
  return accountId === nobody;
}

/** What an entry of the log calls whoever has no account. Null for everybody else. */
export function nameWithoutAccount(accountId: string): string | null {
  return accountId === heedItself.accountId ? heedItself.name : accountId === nobody ? 'Anonymous' : null;
}
