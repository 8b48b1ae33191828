import { isRefused, paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { button, buttonGroup, form, textInput } from '../../platform/views/govuk.js';
import type { LookedAtItem } from './item-look.js';
import { canBePrinted } from './print-copy.js';
import { unscannedWarning } from './scanning/scan.presenter.js';
import type { TakeOriginalForm } from './take-original.form.js';
import type { Viewed } from './viewing/item-viewer.js';
import { partShown } from './viewing/viewer.presenter.js';

/** Out of Heed an item goes only with a reason; printed is what its page shows. @source domain guide 9.1 */
export function takeOf(looked: LookedAtItem, viewed: Viewed, reading: FormReading<TakeOriginalForm> | null) {
  const { item, reason } = looked.seen;
  if (item.state !== 'open' || item.damage !== null) return null;
  const part = partShown(viewed);
  return {
    form: form(paths.evidence.original(item.id), { hidden: part.hidden }),
    fields: [
      textInput({
        name: 'reason',
        label: 'Why do you need a copy?',
        hint: 'A few words. They go into the custody record with your name.',
        value: reading?.value.reason ?? reason ?? '',
        error: faultIn(reading),
      }),
    ],
    unscanned: unscannedWarning({ isScanned: item.scan?.outcome === 'clean' }),
    buttons: buttonGroup(isShown(looked, viewed) ? [download(looked), as('print', part.print)] : [download(looked)]),
  };
}

function faultIn(reading: FormReading<TakeOriginalForm> | null): string | null {
  const { reason, as: way, page, shown } = reading?.errors ?? {};
  return reason ?? way ?? page ?? shown ?? null;
}

function isShown(looked: LookedAtItem, viewed: Viewed): boolean {
  return canBePrinted(looked) && (viewed === null || (viewed.kind !== 'media' && !isRefused(viewed.made)));
}

function download({ seen: { item } }: LookedAtItem) {
  return as('download', item.words?.copy === undefined ? 'Download the original' : 'Download the copy');
}

function as(value: 'download' | 'print', text: string) {
  return button(text, { kind: 'second', name: 'as', value });
}
