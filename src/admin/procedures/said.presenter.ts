import type { FieldErrors } from '../../platform/http/read-form.js';
import { textInput } from '../../platform/views/govuk.js';
import type { SaveProcedureRefusal } from '../../procedures/index.js';

/** What holds whenever a procedure is changed. */
export const counting =
  'What you change counts for cases and procedures that begin from then on. Those that are under way keep the times they began with.';

/** What was typed, and what is wrong with it. */
export interface Said<Form> {
  readonly value?: Form;
  readonly errors?: FieldErrors;
  readonly refusal?: SaveProcedureRefusal | null;
}

export function reasonField(value: string | undefined, errors: FieldErrors) {
  return textInput({
    name: 'reason',
    label: 'Where does your procedure say so?',
    hint: 'For example: disciplinary procedure of September 2026, section 9. Name no person.',
    autocomplete: 'off',
    value: value ?? '',
    error: errors.reason ?? null,
  });
}

const whyNot: Readonly<Record<SaveProcedureRefusal, string>> = {
  stale: 'Somebody changed a procedure while you were writing. Look at it again below, then save once more',
  gone: 'That step was removed meanwhile',
  'too-many': 'A procedure can have 20 steps of your own at most. Remove one first',
  'counted-from': 'Another step of your own counts from this one. Change or remove that one first',
  same: 'Nothing would change: this is how it stands already',
};

export function faultsOf({ refusal = null }: Said<unknown>): readonly string[] {
  return refusal === null ? [] : [whyNot[refusal]];
}
