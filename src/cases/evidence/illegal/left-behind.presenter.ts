import { dayOf, longMoment, paths } from '../../../kernel/index.js';
import { pageHead } from '../../../platform/views/govuk.js';
import { row, rows, timeTag } from '../../../platform/views/heed.js';
import { lockedParts } from './locked.presenter.js';
import type { LeftBehind } from './locked-list.js';
import type { LookedAtLocked } from './locked-look.js';

/** What is locked and hangs on no case. View `evidence/left-behind`. */
export function leftBehindPage(items: readonly LeftBehind[]) {
  return {
    page: pageHead({ title: 'Locked files without a case', back: paths.home() }),
    heading: 'Locked files without a case',
    lead: 'They came with a report that was never sent, and may be illegal. Nobody can open them. What happens to them is for the police to say.',
    items: rows(
      items.map(({ id, stoppedAt, purgedAt, by }) =>
        row({
          what: 'A locked file',
          href: paths.locked.show(id),
          who: `From a report that ${by} began and never sent`,
          after: purgedAt === null ? `locked on ${longMoment(stoppedAt)}` : `destroyed on ${longMoment(purgedAt)}`,
          tag: purgedAt === null ? timeTag('waiting', 'Locked') : null,
        }),
      ),
      'There is none.',
    ),
  };
}

/** One of them, and what is done about it. View `evidence/locked-item`. */
export function lockedItemPage(look: LookedAtLocked) {
  const { seen, now } = look;
  const by = seen.custody[0]?.who ?? 'somebody who has left';
  const heading = seen.purgedAt === null ? 'A locked file without a case' : 'This file was destroyed';
  const end =
    seen.purgedAt === null
      ? 'Nobody can open it now, whatever their role.'
      : `Two people had it destroyed on ${longMoment(seen.purgedAt)}, as the police said. Nothing of it is kept.`;
  return {
    page: pageHead({ title: heading, back: paths.locked.list(), wide: true }),
    heading,
    said: `Possible illegal image. It came with a report that ${by} began and never sent, and was locked on ${longMoment(seen.stoppedAt)}. ${end}`,
    numberLabel: 'Number of the file',
    number: seen.id,
    locked: lockedParts(look, dayOf(seen.stoppedAt) === dayOf(now)),
  };
}
