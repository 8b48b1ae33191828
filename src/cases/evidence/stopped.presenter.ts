import { dayOf, longMoment, paths } from '../../kernel/index.js';
import { button, form, plainLink, words } from '../../platform/views/govuk.js';
import { casePageHead } from '../case-head.presenter.js';
import { damageMeans } from './damage-words.js';
import { lockedParts } from './illegal/locked.presenter.js';
import type { LookedAtItem } from './item-look.js';
import { checkedLine } from './stored-copy.presenter.js';

/** Asked once more before an item is locked for good. */
export function stopPage(looked: LookedAtItem) {
  const { item } = looked.seen;
  const { reference } = looked.file.row;
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: stop item ${item.number}`, back: paths.evidence.show(item.id) }),
    heading: 'Stop: possible illegal image',
    said: 'Stop looking. You don’t have to be sure, and nobody will mind if you are wrong.',
    happensHeading: 'What happens when you press the button',
    happens: [
      `Item ${item.number} is locked for everyone, at once: for you too. Nobody can look at it, download it or export it.`,
      'The headteacher and the safeguarding lead are told that something waits for them. The notice doesn’t say what.',
      'The file is kept as it is, because the police may need it. You can’t undo this yourself.',
    ].map((text) => words(text)),
    form: form(paths.evidence.stop(item.id)),
    submit: button('Lock this item now', { kind: 'stop' }),
    cancel: plainLink('Go back without locking it', paths.cases.section(reference, 'evidence')),
  };
}

/** All that is left to see of an item that was stopped, and where its case works on it. View `evidence/stopped`. @source domain guide 9.2 */
export function stoppedPage(looked: LookedAtItem) {
  const { item, position, count, locked } = looked.seen;
  const { reference } = looked.file.row;
  const { actor, now } = looked;
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: item ${item.number}` }),
    way: { all: plainLink('All evidence', paths.cases.section(reference, 'evidence')), place: `item ${position} of ${count}` },
    heading: `Item ${item.number} ${item.purgedAt === null ? 'is locked' : 'was destroyed'}`,
    said: saidOf(looked),
    locked: locked === null ? null : lockedParts({ seen: locked, actor, now, looked }, isSameDay(item.stoppedAt, now)),
    damage: item.damage === null ? null : `${damageMeans[item.damage]} Tell the police so, and whoever looks after Heed.`,
    checked: item.purgedAt === null ? checkedLine(item) : null,
  };
}

function saidOf({ seen: { item, custody } }: LookedAtItem): string {
  const stop = custody.findLast(({ action }) => action === 'evidence.stopped');
  const when = item.stoppedAt === null ? '' : longMoment(new Date(item.stoppedAt));
  const locked = `Possible illegal image. ${stop === undefined ? 'It was locked' : `${stop.who} locked it`} on ${when}.`;
  return item.purgedAt === null
    ? `${locked} Nobody can open it now, whatever their role.`
    : `${locked} Two people had it destroyed on ${longMoment(new Date(item.purgedAt))}, as the police said. Nothing of it is kept.`;
}

function isSameDay(at: string | null, now: Date): boolean {
  return at !== null && dayOf(new Date(at)) === dayOf(now);
}
