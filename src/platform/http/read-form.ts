import { validateSync } from 'class-validator';
import { canonicalText } from '../../kernel/index.js';
import { Boxes } from './date-boxes.js';

/** Which sentence stands at which field. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FormReading<Form extends object> =
  | { readonly ok: true; readonly value: Form; readonly errors: FieldErrors }
  | { readonly ok: false; readonly value: Form; readonly errors: FieldErrors };

/**
 * Reads an untrusted body into a form: only the fields that the form declares, text where it declares text, lists where it declares lists;
 * well-formed, without NUL. What was typed is in `value` either way, so that the page can show it again.
 *
 * A form is a class whose fields all have a default: `''`, `[]` or boxes, as `new DayBoxes()`. Its class-validator messages are the sentences on
 * the page; one about a single box stands at the name that the box is sent by.
 */
export function readForm<Form extends object>(FormClass: new () => Form, body: unknown): FormReading<Form> {
  const form = new FormClass();
  const errors = fill(form, typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {});
  return { ok: Object.keys(errors).length === 0, value: form, errors };
}

/** Every text of a form by the name that it is sent by, to send it on in hidden fields or in an address. */
export function asSent(form: object, before = ''): [name: string, text: string][] {
  return Object.entries(form).flatMap(([field, value]: [string, unknown]) =>
    value instanceof Boxes
      ? asSent(value, `${before}${field}-`)
      : [value].flat().map((one): [string, string] => [before + field, String(one)]),
  );
}

/** @returns what is wrong, by the name that it is sent by */
function fill(form: object, given: Readonly<Record<string, unknown>>, before = ''): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, initial] of Object.entries(form) as [string, unknown][]) {
    const name = before + field;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (initial instanceof Boxes) Object.assign(errors, fill(initial, given, `${name}-`));
    else Object.assign(form, { [field]: Array.isArray(initial) ? texts(value) : text(value) });
  }
  for (const fault of validateSync(form, { stopAtFirstError: true, forbidUnknownValues: false }))
    errors[before + fault.property] = Object.values(fault.constraints ?? {})[0] ?? 'Check this answer';
  return errors;
}

function text(value: unknown): string {
  return typeof value === 'string' ? canonicalText(value).trim() : '';
}

function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .slice(0, 200)
    .map(text)
    .filter((one) => one !== '');
}
