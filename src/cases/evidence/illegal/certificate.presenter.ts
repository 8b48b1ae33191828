import { longDay, longMoment } from '../../../kernel/index.js';
import { pageHead, words } from '../../../platform/views/govuk.js';
import { facts } from '../../../platform/views/heed.js';
import { roleName } from '../../case-head.presenter.js';
import { recordsOf } from './domain/locked-records.js';
import { placeOf } from './locked-form.presenter.js';
import type { LookedAtLocked } from './locked-look.js';

/**
 * That an item was destroyed, for whoever asks later. No name of the file, and no fingerprint. View `evidence/certificate`.
 * @source domain guide 9.2, step 4
 */
export function certificatePage(look: LookedAtLocked, purgedAt: Date) {
  const { seen } = look;
  const request = seen.dossier.requests.find(({ answer }) => answer === 'agreed');
  const who = (account: string | null): string => seen.names.get(account ?? '') ?? 'Somebody who has left';
  const byWhom = (account: string | null, role: string | null, at: Date | null): string =>
    [who(account), role === null || role === '' ? '' : roleName(role), at === null ? '' : longMoment(at)]
      .filter((part) => part !== '')
      .join(', ');
  return {
    page: pageHead({ title: 'Certificate of destruction', back: placeOf(look) }),
    heading: 'Certificate of destruction',
    lead: 'This item was locked as a possible illegal image. The police said that it be deleted. Two people agreed, and it was destroyed.',
    facts: facts([
      { name: seen.dossier.ids.length === 1 ? 'Item' : 'Items', value: words(seen.dossier.ids.join(', ')) },
      { name: 'Where it was', value: whereOf(look) },
      { name: 'Locked', value: longMoment(seen.stoppedAt) },
      { name: 'Destroyed', value: longMoment(purgedAt) },
      ...(request === undefined
        ? [{ name: 'Who agreed', value: 'Written down after the backup was made that these records come from.' }]
        : [
            { name: 'Asked for by', value: byWhom(request.askedBy, request.words.askedAs, request.askedAt) },
            { name: 'Agreed by', value: byWhom(request.answeredBy, request.words.answeredAs, request.answeredAt) },
            { name: 'Police reference', value: request.words.reference },
          ]),
      ...saidBy(look),
      { name: 'Older backups', value: backupsLine(request?.backupsGoneBy ?? null) },
    ]),
    goneHeading: 'What is gone',
    gone: [
      'The stored file and its key. Without the key nobody can read any part of it, wherever a copy of the store may be.',
      'Every copy that was made of it here, and what was attached to it or it was attached to.',
      'What the file said about itself, and what was written on its sheet.',
    ].map((text) => words(text)),
    keptHeading: 'What is kept',
    kept: [
      'That it was here: its number, when it came and was locked and destroyed, and who had it.',
      'What was written down about the police, the people who saw it and their support.',
      'The log, as it was written. What it holds of the file’s name and fingerprint is sealed, and Heed shows it to nobody.',
    ].map((text) => words(text)),
    print: 'Print this page with your browser, or save it as a PDF.',
  };
}

function whereOf({ seen, looked }: LookedAtLocked): string {
  if (looked === null) return 'It came with a report that was never sent';
  const numbers = seen.tied.map(({ number }) => number);
  return `Case ${looked.file.row.reference}, item${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
}

function saidBy({ seen }: LookedAtLocked): { name: string; value: string }[] {
  const said = recordsOf(seen.dossier.records, 'instruction').findLast(({ words: { instruction } }) => instruction === 'delete');
  return said === undefined ? [] : [{ name: 'Who said delete', value: `${said.words.givenBy}, ${longMoment(new Date(said.words.at))}` }];
}

function backupsLine(goneBy: Date | null): string {
  const ledger =
    'Heed keeps a list beside the backups of what was destroyed: an older backup that is restored before then loses it at once.';
  return goneBy === null ? ledger : `The last one that can hold it is to be gone by ${longDay(goneBy)}. ${ledger}`;
}
