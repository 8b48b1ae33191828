import { paths } from '../../../kernel/index.js';
import type { FormReading } from '../../../platform/http/read-form.js';
import { button, form, textInput } from '../../../platform/views/govuk.js';
import type { LookedAtItem } from '../item-look.js';
import type { ExplainLookForm } from './explain-look.form.js';

/** Asked beside the viewing copy, never before it: somebody in a hurry sees it, and the custody record says that no reason was given. */
export function whyOf({ seen: { item, reason } }: LookedAtItem, reading: FormReading<ExplainLookForm> | null) {
  if (item.state !== 'open' || item.damage !== null) return null;
  return {
    form: form(paths.evidence.why(item.id)),
    given: reason === null ? null : `Your reason today: “${reason}”`,
    fields: [
      textInput({
        name: 'why',
        label: reason === null ? 'Why are you looking?' : 'Another reason',
        hint: 'A few words, such as “to decide what to do”. It stands in the custody record beside each time you look at evidence of this case today.',
        value: reading?.value.why ?? '',
        error: reading?.errors.why ?? null,
      }),
    ],
    submit: button('Keep my reason', { kind: 'second' }),
  };
}
