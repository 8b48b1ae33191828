import type { FormPage } from '../accounts/index.js';
import { isRefused, longMoment, type Refused } from '../kernel/index.js';
import { type Answer, clash, invalid } from '../platform/http/answers.js';
import { type FieldErrors, readForm } from '../platform/http/read-form.js';
import { type Component, details } from '../platform/views/govuk.js';
import { versionOf } from './version-of.js';

/** What came of a form in which something of the school's is changed; nothing where it is opened first. */
export interface Changing<Form> {
  readonly value?: Form;
  readonly errors?: FieldErrors;
  /** The one that the form was opened at. */
  readonly version?: number;
  /** Somebody else saved meanwhile: both texts stand on the page. */
  readonly clash?: boolean;
}

interface Change<Form extends { version: string }> {
  readonly Form: new () => Form;
  /** What no field alone can tell. */
  readonly faults?: (value: Form) => FieldErrors;
  readonly save: (value: Form, version: number) => Promise<true | Refused<'stale'>>;
  readonly page: (changing: Changing<Form>) => Promise<FormPage>;
  readonly done: (version: number) => Answer;
}

/** Takes what was sent and saves it; or shows the form again, after a clash with what the other person saved. View `account/form`. */
export async function takeChange<Form extends { version: string }>(
  body: unknown,
  { Form, faults, save, page, done }: Change<Form>,
): Promise<Answer> {
  const { value, errors: unfit } = readForm(Form, body);
  const version = versionOf(value.version);
  const errors = { ...faults?.(value), ...unfit };
  if (Object.keys(errors).length > 0) return invalid('account/form', await page({ value, errors, version }));
  const saved = await save(value, version);
  return isRefused<true, 'stale'>(saved) ? clash('account/form', await page({ value, clash: true })) : done(version);
}

/** The version that the form is sent with: after a clash, that of what stands there now. */
export function versionToSend({ version, clash }: Changing<unknown>, now: number): number {
  return clash ? now : Math.max(version ?? now, 0);
}

/** Above the form. */
export function clashFaults({ clash }: Changing<unknown>): string[] {
  return clash ? ['Somebody changed this while you were writing. Compare both, then save again'] : [];
}

/** Every edition, to be opened; none where nobody has said anything. */
export function historyOf<Edition>(
  heading: string,
  editions: readonly Edition[],
  said: (edition: Edition) => { readonly at: string; readonly by: string | null; readonly words: string },
): Component[] {
  if (editions.length === 0) return [];
  const lines = editions.map(said).map(({ at, by, words }) => `${longMoment(new Date(at))}${by === null ? '' : `, ${by}`}: ${words}`);
  return [details(heading, lines)];
}
