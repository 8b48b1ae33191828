import { isRefused, type Refused } from '../kernel/index.js';
import { type Answer, clash, invalid, page, type PageModel } from '../platform/http/answers.js';
import { type FieldErrors, readForm } from '../platform/http/read-form.js';

/** A form as its page shows it. */
export interface Typed<Form> {
  readonly value: Form;
  /** Which sentence stands at which field. */
  readonly errors: FieldErrors;
  /** Why it could not be recorded as a whole. */
  readonly refusal: string | null;
}

/** How one kind of record is written down, or written anew. */
export interface WritingDown<Form extends object, Looked, Done, Reason extends string> {
  readonly Form: new () => Form;
  /** The case as it stands. @throws NotFound */
  readonly look: () => Promise<Looked>;
  /** Where nothing can be written down now: what is answered instead of the form, with what was typed. */
  readonly instead?: (looked: Looked, value: Form) => Answer | null;
  /** What was typed, read against the case; with `faults` where fields are wrong together. */
  readonly read: (value: Form, looked: Looked) => object;
  readonly record: (value: Form) => Promise<Done | Refused<Reason>>;
  readonly whyNot: Readonly<Record<Reason, string>>;
  readonly form: (looked: Looked, typed: Typed<Form>) => PageModel;
  readonly done: (done: Done) => Answer;
}

/** The form as it is opened first. */
export function formToFill<Form>(value: Form, form: (typed: Typed<Form>) => PageModel): Answer {
  return page('cases/told-form', form({ value, errors: {}, refusal: null }));
}

/**
 * Takes what was sent, and records it; or shows the form again, with what was typed and why. What somebody else wrote meanwhile stands then beside
 * it: the case is looked at anew.
 */
export async function writeDown<Form extends object, Looked, Done, Reason extends string>(
  sent: unknown,
  { Form, look, instead, read, record, whyNot, form, done }: WritingDown<Form, Looked, Done, Reason>,
): Promise<Answer> {
  const { value, errors: unfit } = readForm(Form, sent);
  const looked = await look();
  const otherwise = instead?.(looked, value) ?? null;
  if (otherwise !== null) return otherwise;
  const errors = { ...faultsIn(read(value, looked)), ...unfit };
  if (Object.keys(errors).length > 0) return invalid('cases/told-form', form(looked, { value, errors, refusal: null }));
  const answer = await record(value);
  if (!isRefused<Done, Reason>(answer)) return done(answer);
  const now = await look();
  const over = instead?.(now, value) ?? null;
  if (over !== null) return over;
  const model = form(now, { value, errors: {}, refusal: whyNot[answer.refused] });
  return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
}

function faultsIn(read: object): FieldErrors {
  return 'faults' in read ? (read.faults as FieldErrors) : {};
}
