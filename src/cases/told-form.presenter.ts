import { longMoment } from '../kernel/index.js';
import { details, type Details, words } from '../platform/views/govuk.js';
import { type Facts, facts } from '../platform/views/heed.js';
import type { SaidBy, Wording } from './wordings.js';

type Fact = { readonly name: string; readonly value: string };

/** Beside the form: what is written down already, each wording with its writer. View `cases/told-form`. */
export interface BesideForm {
  readonly heading: string;
  readonly written: readonly { readonly facts: Facts; readonly by: string }[];
}

export function besideForm<Said>(
  wordings: readonly Said[],
  factsOf: (said: Said) => Fact[],
  by: (said: Said) => string,
): BesideForm | null {
  if (wordings.length === 0) return null;
  return { heading: 'As it stands now', written: wordings.map((one) => ({ facts: facts(factsOf(one), 'narrow'), by: by(one) })) };
}

/** The wordings before the one that counts, to be opened; null where there are none. */
export function stoodBefore<Said>(earlier: readonly Said[], factsOf: (said: Said) => Fact[], by: (said: Said) => string): Details | null {
  if (earlier.length === 0) return null;
  const lines = earlier.flatMap((one) => [words(by(one)), ...factsOf(one).map(({ name, value }) => words(`${name}: ${value}`))]);
  return details('What stood there before', lines);
}

type Written = Pick<Wording<SaidBy>, 'byName' | 'savedAt' | 'whyCorrected'>;

/** By whom it was written down, and what changed: of things that go on, such as a meeting. */
export function changedBy({ byName, savedAt, whyCorrected }: Written): string {
  const when = `${byName}, ${longMoment(new Date(savedAt))}`;
  return whyCorrected === null ? `Written down by ${when}.` : `Changed by ${when}. What changed: ${whyCorrected}`;
}

/** By whom it was written down, and what was wrong with what stood there: of things that are over, such as a decision. */
export function putRightBy({ byName, savedAt, whyCorrected }: Written): string {
  const when = `${byName}, ${longMoment(new Date(savedAt))}`;
  return whyCorrected === null ? `Written down by ${when}.` : `Put right by ${when}. What was wrong: ${whyCorrected}`;
}

/**
 * The version that a form is sent with: the one at which it was opened first, however often it came back with a fault, so that a change by somebody
 * else meanwhile is not passed over. Once that was refused, what stands now is shown beside it, and counts.
 * @param typed null, or with an empty version, when the form is opened
 */
export function versionToSend(typed: Sent | null, now: number): string {
  return typed === null || typed.value.version === '' || typed.refusal !== null ? String(now) : typed.value.version;
}

interface Sent {
  readonly value: { readonly version: string };
  readonly refusal: unknown;
}

/** A fact that may be missing. */
export function known(name: string, value: string): Fact[] {
  return value === '' ? [] : [{ name, value }];
}

/** Why nothing was recorded, where no room says more. */
export const whyNotWritten = {
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody wrote something down while you were writing. Look at it, then record yours again if it still holds',
  closed: 'This case is closed. Open it again first',
} as const;
