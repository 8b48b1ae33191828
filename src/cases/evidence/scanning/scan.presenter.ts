import { longMoment, paths } from '../../../kernel/index.js';
import { button, form } from '../../../platform/views/govuk.js';
import { type Panel, panel } from '../../../platform/views/heed.js';
import type { CaseItem } from '../case-items.js';
import type { LookedAtItem } from '../item-look.js';
import type { ScanAnewRefusal } from './scan-anew.js';

/** The item as far as its scan goes. */
type Scanned = Pick<CaseItem, 'state' | 'scan' | 'scannerIsSet'>;

/** What the page of an item says of its scan, in one line. */
export function scanInWords({ scan, scannerIsSet }: Scanned): string {
  if (scan?.outcome === 'clean') return `Nothing found, ${longMoment(new Date(scan.at))}, ${engineOf(scan.scanner)}`;
  if (scan?.outcome === 'found') return `${scan.signature ?? 'A virus'}, found ${longMoment(new Date(scan.at))}, ${engineOf(scan.scanner)}`;
  return scannerIsSet ? 'Not scanned yet' : 'Not scanned: nothing scans files here';
}

/** Why nobody can open it, where the scan is why; null elsewhere. */
export function keptBack({ state, scan }: Scanned): Panel | null {
  if (state === 'infected')
    return panel({
      tone: 'edge',
      heading: 'A virus was found in this file',
      paragraphs: [
        `Kept apart as it came: ${whatWasFound({ scan })}. Nobody can look at it or download it, whatever their role, and no export holds it.`,
        'Ask whoever added it for the same in another way, such as a picture of the screen. Tell your IT support: the device that it came from may need help.',
      ],
    });
  if (state !== 'unscanned') return null;
  return panel({
    tone: 'sand',
    heading: 'Not scanned yet',
    paragraphs: [
      scan?.outcome === 'too-big'
        ? 'The virus scanner takes no file of this size, so nobody can open it. Ask your administrator: the scanner’s setting StreamMaxLength must be at least as large as the largest file that Heed takes.'
        : 'A virus scanner looks at each file before anybody can open it. That takes a minute or so: then open this page again. While the scanner does not answer, Heed goes on asking it.',
    ],
  });
}

/** A wrong alarm: whoever handles the case may have it looked at again, and nobody can say instead of the scanner that it is clean. */
export function scanAgain({ item, acts }: Pick<LookedAtItem, 'acts'> & { readonly item: CaseItem }) {
  if (item.state !== 'infected' || !item.scannerIsSet || !acts.has('case.confirm-gate')) return null;
  return {
    words: 'Scanners are wrong at times, and learn daily. If you think that this is a wrong alarm, ask again tomorrow or later.',
    form: form(paths.evidence.scan(item.id)),
    submit: button('Scan it again', { kind: 'second' }),
  };
}

export const whyNotScannedAnew: Readonly<Record<ScanAnewRefusal, string>> = {
  'not-kept-apart': 'Nothing keeps this item apart now',
  'no-scanner': 'No virus scanner is set here now, so nothing can look at it again. Ask your administrator',
};

/** "the virus scanner calls it Win.Test.EICAR_HDB-1" */
export function whatWasFound({ scan }: Pick<CaseItem, 'scan'>): string {
  return `the virus scanner ${scan?.signature ? `calls it ${scan.signature}` : 'found something in it'}`;
}

/** Said beside every way to an original that nothing has scanned. */
export function unscannedWarning({ isScanned }: { readonly isScanned: boolean }): string | null {
  return isScanned
    ? null
    : 'Nothing scans files for viruses here. Open the original only on a device whose own virus protection is on and up to date, or let your IT support look at it first.';
}

/** "ClamAV 1.4.3, signatures 27432" */
function engineOf(scanner: string): string {
  const [engine = '', signatures] = scanner.split('/');
  return signatures === undefined ? engine : `${engine}, signatures ${signatures}`;
}
