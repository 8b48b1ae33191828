import { smallForm } from '../../accounts/index.js';
import { longMoment } from '../../kernel/index.js';
import { form, insetText, summaryList } from '../../platform/views/govuk.js';
import type { AnonymousDoorState } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';

/** As they stand on a poster. */
interface ShownAddresses {
  readonly door: string;
  readonly replies: string;
}

/** @param shown `changed`: somebody was quicker */
export function anonymousPage(state: AnonymousDoorState, shown: ShownAddresses & { changed: boolean }): SectionsPage {
  return sectionsPage({
    heading: 'Reports without a name',
    back: adminPaths.home(),
    before: [
      'Some people only speak up if nobody learns who they are: pupils, parents, staff who are afraid. For them the school can open an address where anybody may report without signing in.',
      'Such a report goes to the same people as any other, and whoever it is about is left out in the same way. Heed keeps nothing that says who sent it. Answers wait behind a secret code that only the reporter has.',
    ],
    notes: shown.changed ? [insetText('Somebody changed this meanwhile. This is how things are now. Choose again.')] : [],
    sections: state.door === null ? [shut(state)] : [open(state, shown), another(state)],
  });
}

function shut({ version }: AnonymousDoorState) {
  return section({
    heading: 'It is closed',
    text: ['Only people with an account can report. Agree with the headteacher and the safeguarding lead before you open it.'],
    forms: [smallForm(form(adminPaths.anonymous.open(), { version }), 'Open an address')],
  });
}

function open({ since }: AnonymousDoorState, { door, replies }: ShownAddresses) {
  return section({
    heading: 'It is open',
    text: ['Print this address on a poster or a page of the school’s website. Nobody can guess it; whoever knows it can write to you.'],
    summary: summaryList([
      { key: 'Address', value: door },
      { key: 'Answers are read at', value: replies },
      { key: 'Open since', value: since === null ? '' : longMoment(since) },
    ]),
  });
}

function another({ version }: AnonymousDoorState) {
  return section({
    heading: 'If it is misused',
    text: [
      'A new address takes the place of this one at once: posters with the old one lead nowhere. Closing it leaves no address at all. What was sent before stays, and so do its secret codes.',
    ],
    forms: [
      smallForm(form(adminPaths.anonymous.open(), { version }), 'Use a new address'),
      smallForm(form(adminPaths.anonymous.close(), { version }), 'Close it'),
    ],
  });
}
