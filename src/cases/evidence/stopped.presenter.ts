import { longMoment, paths } from '../../kernel/index.js';
import { button, form, linkButton, plainLink, words } from '../../platform/views/govuk.js';
import { casePageHead } from '../case-head.presenter.js';
import { custodyDays } from './custody.presenter.js';
import { damageMeans } from './damage-words.js';
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

/** All that is left to see of an item that was stopped. @source domain guide 9.2 */
export function stoppedPage(looked: LookedAtItem) {
  const { item, position, count, custody } = looked.seen;
  const { reference } = looked.file.row;
  const stop = custody.findLast(({ action }) => action === 'evidence.stopped');
  const when = item.stoppedAt === null ? '' : longMoment(new Date(item.stoppedAt));
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: item ${item.number}` }),
    way: { all: plainLink('All evidence', paths.cases.section(reference, 'evidence')), place: `item ${position} of ${count}` },
    heading: `Item ${item.number} is locked`,
    said: `Possible illegal image. ${stop === undefined ? 'It was locked' : `${stop.who} locked it`} on ${when}. Nobody can open it now, whatever their role.`,
    doHeading: 'What to do now',
    steps: [
      'Don’t look at it anywhere else. Don’t copy, print, send or screenshot it, and don’t ask anybody to.',
      'The headteacher or the safeguarding lead rings the police today: 101, or 999 if a child is in danger now. Tell them where it is kept, not what it shows.',
      'Write down in the case what the police said, who said it and when.',
      'Don’t delete anything, here or on a device, until the police say so.',
      'Whoever has seen it did nothing wrong by stopping. Tell the safeguarding lead, so that they can be supported.',
    ].map((text) => words(text)),
    onward: linkButton('Back to the evidence', paths.cases.section(reference, 'evidence'), 'second'),
    damage: item.damage === null ? null : `${damageMeans[item.damage]} Tell the police so, and whoever looks after Heed.`,
    checked: checkedLine(item),
    custody: custodyDays(custody, item),
  };
}
