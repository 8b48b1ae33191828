import { evidenceKinds } from '../../evidence/index.js';
import { nearMoment, paths } from '../../kernel/index.js';
import { linkButton, plainLink, words } from '../../platform/views/govuk.js';
import { type Row, row, rows, type Tag, timeTag } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { CaseItem } from './case-items.js';
import type { OpenCase } from '../cases.repository.js';
import { type EvidenceState, isInQuarantine } from './domain/evidence-state.js';
import type { EvidenceWords } from './evidence-words.js';
import { copyInWords } from './redaction/redaction-words.js';
import { waitsTooLongFrom } from './scanning/quarantine.js';
import { whatWasFound } from './scanning/scan.presenter.js';
import type { CaseSheet } from './sheet/case-sheets.js';
import { sheetLine, sheetRow } from './sheet/list-rows.presenter.js';
import { sizeInWords } from './size-in-words.js';

export const stateTags: Readonly<Record<EvidenceState, Tag>> = {
  waiting: timeTag('waiting', 'Nobody can look yet'),
  unscanned: timeTag('waiting', 'Not scanned yet'),
  open: { shape: 'heed/shapes/tick', text: 'Can be looked at', classes: 'heed-tag--plain', before: null },
  infected: { shape: 'heed/shapes/not', text: 'A virus was found', classes: 'heed-tag--late', before: null },
  stopped: { shape: 'heed/shapes/lock', text: 'Locked for everyone', classes: 'heed-tag--late', before: null },
};

export const damagedTag: Tag = timeTag('late', 'Damaged');

export function evidenceListPage(looked: LookedAt<readonly CaseSheet[]>) {
  const { file, acts, seen } = looked;
  const count = seen.flatMap(({ numbers }) => numbers).length;
  const mayAdd = acts.has('case.add-evidence') && file.row.closedAt === null;
  return {
    page: casePageHead(looked, 'evidence'),
    heading: count === 0 ? 'Evidence' : `Evidence: ${count} ${count === 1 ? 'item' : 'items'}`,
    help: seen.length === 0 ? null : 'Heed never changes an original. Looking, downloading and printing go on the log with your name.',
    items: rows(
      seen.map((sheet) => rowOf(sheet, looked, acts.has('case.confirm-gate'))),
      mayAdd ? 'No evidence yet. Add the first item.' : 'No evidence yet.',
    ),
    addLink: mayAdd ? plainLink('Only a link', paths.cases.addLink(file.row.reference)) : null,
    online: plainLink('Links to be taken down', paths.cases.section(file.row.reference, 'links')),
    add: mayAdd ? linkButton('Add evidence', paths.cases.addEvidence(file.row.reference)) : null,
  };
}

/** How an item is called: by its number and its name; once it is locked by its number alone. */
export function itemName({ number, words: known }: CaseItem): string {
  return known === null ? `Item ${number}` : `Item ${number}: ${known.name}`;
}

/** "Maud Quennell, who reported it" */
export function whoAdded({ addedByName, how }: EvidenceWords): string {
  return how === 'reporter' ? `${addedByName}, who reported it` : addedByName;
}

/** "PNG picture, 1.2 MB" */
export function kindAndSize({ type, bytes }: EvidenceWords): string {
  const label = evidenceKinds[type].label.replace(/^an? /, '');
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}, ${sizeInWords(bytes)}`;
}

/** One row for each sheet: of one item as ever, of several that are its pages together, or of a link. */
function rowOf(sheet: CaseSheet, looked: LookedAt<unknown>, mayConfirm: boolean): Row {
  const [item, ...others] = sheet.pages;
  if (item !== undefined && others.length === 0 && sheet.number === null) return lineOf(item, looked, mayConfirm, sheetLine(sheet));
  const states = sheet.pages.map((page) => (page.damage === null || page.state === 'stopped' ? stateTags[page.state] : damagedTag));
  const tag = states.find((one) => one !== stateTags.open) ?? states[0] ?? null;
  return sheetRow(sheet, { names: sheet.pages.flatMap(({ words: known }) => known?.name ?? []), tag, now: looked.now });
}

function lineOf(item: CaseItem, { file, now }: LookedAt<unknown>, mayConfirm: boolean, ofSheet: string | null): Row {
  const { id, state, damage, words: known, receivedAt } = item;
  const about = known === null ? 'Possible illegal image. Open it to read what to do.' : aboutOf(known);
  const more = [
    ...stillWaits(item, file, now),
    ...(state === 'waiting' && mayConfirm ? ['Open it to answer for it, so that it can be looked at.'] : []),
    ...(ofSheet === null || known === null ? [] : [ofSheet]),
    ...(damage === null ? [] : ['The stored file is damaged: open it to read what to do.']),
  ];
  return row({
    what: itemName(item),
    href: paths.evidence.show(id),
    who: known === null ? 'Nothing of it can be opened' : `Added by ${whoAdded(known)}`,
    note: words([about, ...more].join(' ')),
    tag: damage === null || state === 'stopped' ? stateTags[state] : damagedTag,
    when: capital(nearMoment(new Date(receivedAt), now)),
  });
}

/** What the scan says, and what has to be said once it waits for more than one working day. @source domain guide 9.2, step 1 */
function stillWaits(item: CaseItem, file: OpenCase, now: Date): string[] {
  const { state, scan, scannerIsSet, receivedAt } = item;
  if (state === 'infected') return [`Kept apart: ${whatWasFound(item)}.`];
  if (!isInQuarantine(state)) return [];
  const late = now >= waitsTooLongFrom(new Date(receivedAt > file.row.receivedAt ? receivedAt : file.row.receivedAt));
  return [
    ...(state === 'waiting' && scannerIsSet && scan?.outcome !== 'clean' ? ['Not scanned yet.'] : []),
    ...(late ? ['It has waited for more than one working day. Until it can be looked at, no backup holds the file.'] : []),
  ];
}

function aboutOf(known: EvidenceWords): string {
  const { description, copy } = known;
  if (copy !== undefined) return `${capital(copyInWords(copy))}. ${kindAndSize(known)}.`;
  return description === ''
    ? `${kindAndSize(known)}.`
    : `${kindAndSize(known)}. ${/[.!?…]$/.test(description) ? description : `${description}.`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
