import { longMoment, paths } from '../../kernel/index.js';
import { linkButton, plainLink, type PlainLink } from '../../platform/views/govuk.js';
import type { PersonLine } from '../../platform/views/heed.js';
import { engagements, parts } from '../../rules/index.js';
import { casePageHead, roleName } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { ShownReport } from '../reported/reports-of-case.js';
import { whyThem } from '../overview/who-reads.presenter.js';
import { broughtInAs } from './bring-in.form.js';
import type { ShownParty, ShownSeat } from './people.queries.js';
import { mayBeMet } from './same/offers.queries.js';

export interface PeopleSeen {
  readonly parties: readonly ShownParty[];
  readonly seats: readonly ShownSeat[];
  readonly reports: readonly ShownReport[];
}

export function peoplePage(looked: LookedAt<PeopleSeen>) {
  const { acts, file, seen } = looked;
  const { reference } = file.row;
  const at = (section: string) => `${paths.cases.section(reference, 'people')}/${section}`;
  const links: PlainLink[] = [
    ...(acts.has('case.bring-in') ? [plainLink('Bring somebody in', at('bring-in'))] : []),
    ...(acts.has('case.assign') ? [plainLink('Give the case to somebody by name', at('assign'))] : []),
    ...(acts.has('case.restrict')
      ? [plainLink(file.knows.restrictedTo === null ? 'Restrict who can read it' : 'Lift the restriction', at('restrict'))]
      : []),
  ];
  return {
    page: casePageHead(looked, 'people'),
    people: [...partyLines(seen.parties), ...withoutName(seen.reports)],
    same: acts.has('case.add-person') ? plainLink('See whether somebody here was met before', paths.cases.same(reference)) : null,
    add: acts.has('case.add-person') ? linkButton('Add a person', at('add'), 'second') : null,
    readers: looked.readers.map(({ name, level, via, accountId }) => readerLine(looked, at, { name, level, via, accountId })),
    restricted:
      file.knows.restrictedTo === null
        ? null
        : 'This case is restricted: only the people named here can read it. Nobody joins by a role or a step until you lift it, unless nobody else is left to hold it.',
    why: whyThem(looked),
    links,
  };
}

/** Everybody who is in the case now, each once in each part: who sent two of its reports is one person. */
export function partyLines(parties: readonly ShownParty[]): PersonLine[] {
  const now = parties.filter(({ endedAt }) => endedAt === null);
  const isFirst = (party: ShownParty, index: number): boolean =>
    now.findIndex(({ personId, part }) => personId === party.personId && part === party.part) === index;
  return now.filter(isFirst).map(partyLine);
}

/** Whoever reported it and gave no name is no person to the case, and still stands among them. */
export function withoutName(reports: readonly ShownReport[]): PersonLine[] {
  if (!reports.some(({ answers }) => answers.anonymous)) return [];
  return [{ name: 'Anonymous', href: null, part: parts.reporter.label, note: 'Gave no name. Reads answers with a secret code.' }];
}

function partyLine({ name, part, engagement, about, told, personId }: ShownParty): PersonLine {
  const is = whatTheyAre(engagement, part);
  const notes = [is, about === '' ? null : about, told, part === 'subject' ? 'Cannot see this case' : null].filter((note) => note !== null);
  const href = mayBeMet.includes(part) ? paths.people.show(personId) : null;
  return { name, href, part: parts[part].label, note: notes.length > 0 ? `${notes.join('. ')}.` : null };
}

/** Null where it would say nothing, or only again what their part says. */
function whatTheyAre(engagement: ShownParty['engagement'], part: ShownParty['part']): string | null {
  if (engagement === 'unknown' || engagement === 'member_of_public') return null;
  const { label } = engagements[engagement];
  return label.toLowerCase() === parts[part].label.toLowerCase() ? null : label;
}

interface ReaderLine {
  readonly line: PersonLine;
  readonly end: PlainLink | null;
}

function readerLine(
  { seen, acts }: LookedAt<PeopleSeen>,
  at: (section: string) => string,
  reader: { name: string; level: string; via: string; accountId: string },
): ReaderLine {
  const seat = seen.seats.find(({ accountId, role }) => accountId === reader.accountId && role === reader.via);
  const endable = seat !== undefined && acts.has('case.bring-in') && seat.source !== 'routing' && seat.source !== 'escalation';
  const since = seat ? `Since ${longMoment(new Date(seat.fromAt))}.` : null;
  const opened = seat?.openedAt === null ? 'Has not opened it yet.' : null;
  return {
    line: {
      name: reader.name,
      href: null,
      part: inTheCaseAs(reader),
      note:
        [since, seat?.source === 'escalation' ? 'Joined because nobody had answered.' : null, opened]
          .filter((note) => note !== null)
          .join(' ') || null,
    },
    end: endable ? plainLink('Take out', at(`seats/${seat.id}/end`), reader.name) : null,
  };
}

function inTheCaseAs({ level, via }: { level: string; via: string }): string {
  const role =
    via in broughtInAs
      ? broughtInAs[via as keyof typeof broughtInAs].label.toLowerCase().replace(/^hr/, 'HR')
      : via === 'assigned'
        ? 'given the case by name'
        : roleName(via);
  return level === 'manager' ? `case manager, ${role}` : level === 'reader' ? `${role}, reads` : role;
}
