import type { Capture } from '../../../../evidence/index.js';
import { paths } from '../../../../kernel/index.js';
import { type Button, button, type Form, form, type PlainLink, plainLink } from '../../../../platform/views/govuk.js';
import { type Facts, facts } from '../../../../platform/views/heed.js';
import type { CaseSheet } from '../case-sheets.js';
import { answersOf } from '../case-sheets.js';
import { momentInWords, momentOf } from './captured-moment.js';

/** What the file says about itself, beside its sheet. Where it was taken stands on a page of its own. */
export interface CapturePart {
  readonly said: string;
  readonly facts: Facts | null;
  readonly place: PlainLink | null;
  readonly take: { readonly form: Form; readonly submit: Button } | null;
}

/** @param capture null where it was not read, or may not be shown */
export function capturePart(capture: Capture | null, sheet: CaseSheet, itemId: string, mayFill: boolean): CapturePart | null {
  if (capture === null) return null;
  const { taken, device, place } = capture;
  if (taken === null && device === null && place === null)
    return { said: 'The file says nothing about when, where or with what it was made.', facts: null, place: null, take: null };
  return {
    said: 'Anyone can change what a file says about itself, and a device’s clock can be wrong. Hold it against what you were told.',
    facts: facts(
      [
        { name: 'Taken', value: taken === null ? 'It does not say' : momentInWords(taken) },
        { name: 'Device', value: device ?? 'It does not say' },
        { name: 'Place', value: place === null ? 'It does not say' : 'A place is stored in the file' },
      ],
      'narrow',
    ),
    place: place === null ? null : plainLink('Show the place', paths.evidence.place(itemId)),
    take: mayFill && isNew(capture, sheet) ? takeOver(sheet, itemId) : null,
  };
}

/** Never taken over by itself: somebody has to say that it is true. */
function takeOver({ version }: CaseSheet, itemId: string): CapturePart['take'] {
  return {
    form: form(paths.evidence.taken(itemId), { version }),
    submit: button('Put this time into the sheet as “Taken”', { kind: 'second' }),
  };
}

function isNew({ taken }: Capture, sheet: CaseSheet): boolean {
  const moment = taken === null ? null : momentOf(taken);
  return moment !== null && moment.at !== answersOf(sheet).taken?.at;
}
