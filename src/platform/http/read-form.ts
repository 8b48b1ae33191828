import { validateSync } from 'class-validator';
import { canonicalText } from '../../kernel/index.js';

/** Which sentence stands at which field. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FormReading<Form extends object> =
  | { readonly ok: true; readonly value: Form; readonly errors: FieldErrors }
  | { readonly ok: false; readonly value: Form; readonly errors: FieldErrors };

/**
 * Reads an untrusted body into a form: only the fields that the form declares, text where it declares text, lists where it declares lists;
 * well-formed, without NUL. What was typed is in `value` either way, so that the page can show it again.
 *
 * A form is a class whose fields all have a default: `''` or `[]`. Its class-validator messages are the sentences on the page.
 */
export function readForm<Form extends object>(FormClass: new () => Form, body: unknown): FormReading<Form> {
  const form = new FormClass();
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  for (const [field, initial] of Object.entries(form)) {
    const value = Object.hasOwn(given, field) ? given[field] : undefined;
    Object.assign(form, { [field]: Array.isArray(initial) ? texts(value) : text(value) });
  }
  const errors: Record<string, string> = {};
  for (const fault of validateSync(form, { stopAtFirstError: true, forbidUnknownValues: false }))
    errors[fault.property] = Object.values(fault.constraints ?? {})[0] ?? 'Check this answer';
  return { ok: Object.keys(errors).length === 0, value: form, errors };
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
