import { insetText, link, words } from '../platform/views/govuk.js';
import { row, rows } from '../platform/views/heed.js';
import type { ScannerState } from '../platform/scanning/scanner.js';
import { needsChecking } from '../schools/index.js';
import { adminPaths } from './admin-paths.js';
import { monthsWords } from './live-months/live-months.presenter.js';
import { section, type SectionsPage, sectionsPage } from './sections-page.js';
import { closedPanel, type SetupKnown } from './setup/setup-page.presenter.js';

/** What an administrator looks after. Nothing here tells of a case, not even how many there are. */
export function adminHomePage(known: SetupKnown, scanner: ScannerState): SectionsPage {
  const { school, people, missing, numbers, liveMonths, today } = known;
  const old = numbers.some(({ lastChecked }) => needsChecking(lastChecked, today));
  const notOpen = insetText(words('Nobody can report yet. ', link('Go on setting up your school', adminPaths.setup()), '.'));
  return sectionsPage({
    heading: 'Administration',
    back: '/',
    notes: school.setUpAt === null ? [notOpen] : missing.length > 0 ? [closedPanel(school, missing)] : [],
    sections: [
      section({
        rows: rows([
          row({
            what: 'People',
            href: adminPaths.people.list(),
            note: people === 1 ? 'Only you so far.' : `${people} people have an account.`,
          }),
          row({ what: 'Appointments', href: adminPaths.appointments.list(), note: 'Who is what, and who receives reports.' }),
          row({ what: 'Absences', href: adminPaths.absences.list(), note: 'Who is away, so that somebody stands in.' }),
          row({
            what: 'Outside numbers',
            href: adminPaths.numbers.list(),
            note: old ? 'Some were last checked more than a year ago. Look at them again.' : 'Whom people can ring outside the school.',
          }),
          row({
            what: 'How long warnings stay live',
            href: adminPaths.liveMonths(),
            note:
              liveMonths === null
                ? 'Not confirmed yet. Look into your disciplinary procedure, then confirm.'
                : `As your procedure says: ${monthsWords(liveMonths.months)}.`,
          }),
          row({
            what: 'What your policy says about contact',
            href: adminPaths.contactRules(),
            note: 'Former pupils, parents, relatives. Whoever decides about a concern sees it beside.',
          }),
          row({
            what: 'Procedures',
            href: adminPaths.procedures.list(),
            note: 'What is to be done in a case and by when. Set your school’s own times, and add steps of your own.',
          }),
          row({
            what: 'Term dates',
            href: adminPaths.terms.list(),
            note: 'When the school is open to pupils. Some times count school days.',
          }),
          row({
            what: 'Reports without a name',
            href: adminPaths.anonymous.show(),
            note: 'An address where anybody may report without signing in. Closed unless you open it.',
          }),
          row({ what: 'Letters', href: adminPaths.letters(), note: 'Texts from which letters are written in a case.' }),
          row({ what: 'School details', href: adminPaths.school(), note: 'Name, trust and governing body.' }),
          row({ what: 'Set-up', href: adminPaths.setup(), note: setUpNote(known) }),
        ]),
      }),
      section({ heading: 'Virus scanner', text: [scannerWords(scanner)] }),
    ],
  });
}

function scannerWords({ isSet, version }: ScannerState): string {
  if (!isSet)
    return 'None is set: nothing scans evidence for viruses, and whoever downloads it is told so. To change that, whoever runs the server installs ClamAV and sets CLAMD_URL.';
  if (version !== null) return `It answers: ${version.split('/')[0] ?? version}. Each file is scanned before anybody can open it.`;
  return 'It does not answer. New evidence waits, and nobody can open it until it was scanned. Tell whoever runs the server: npm run heed -- doctor says what is wrong.';
}

function setUpNote({ school, liveMonths }: SetupKnown): string {
  if (school.setUpAt === null) return 'Not finished.';
  return liveMonths === null ? 'Reporting was opened. One thing is still to do.' : 'Reporting was opened.';
}
