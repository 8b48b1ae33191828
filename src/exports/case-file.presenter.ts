import { longDay, longMoment } from '../kernel/index.js';
import {
  captionOf,
  type ExportableItem,
  followsOf,
  followsRows,
  everySuspensionEntry,
  type ExportedSheet,
  type ExportedWords,
  type OpenCase,
  reportInWords,
  suspensionTitle,
} from '../cases/index.js';
import { stepOwnerLabels } from '../procedures/index.js';
import { engagements, parts, pathwayLabels, reportKindTable, type ReportKind, stageWords } from '../rules/index.js';
import type { ActionInFile, CaseFile, CaseFilePurpose, EvidenceInFile, EventInFile, OutcomeInFile } from './case-file/case-file.js';
import { evidencePath } from './case-file/case-file-zip.js';
import { custodyInFile, unnamed } from './custody-in-file.js';
import { type GatheredCase, isSender } from './gather-case.js';
import { careInFile } from './care-in-file.js';
import { linksInFile } from './links-in-file.js';
import { isPrivilegedBody, privileged } from './privileged.js';
import { decisionsIn, letterInFile, meetingInFile, toldOutside } from './written-in-file.js';
import { sheetInFile } from './sheet-in-file.js';
import { purposes } from './purposes.js';
import { requestInFile } from './subject-access/request-facts.js';

export interface FileAsked {
  readonly purpose: CaseFilePurpose;
  readonly forWhom: string;
  readonly reason: string;
  readonly namesReporter: boolean;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly school: string;
  readonly checkpoint: string;
  /** What every reader calls an entry of the log, in words. */
  readonly inWords: (action: string) => string;
}

/** Who reported it, as this copy may say it. */
interface Reporter {
  readonly personIds: readonly string[];
  readonly accounts: readonly string[];
  readonly named: boolean;
}

export interface ExportedEvidence {
  readonly items: readonly ExportableItem[];
  readonly sheets: readonly ExportedSheet[];
}

/** Every word of a case file, and everything that must not be in it already left out. */
export function caseFileOf(
  file: OpenCase,
  gathered: GatheredCase,
  { items: evidence, sheets }: ExportedEvidence,
  asked: FileAsked,
): CaseFile {
  const reporter = reporterOf(gathered, asked.namesReporter);
  return {
    school: asked.school,
    reference: file.row.reference,
    purpose: asked.purpose,
    purposeLabel: purposes[asked.purpose].onCover,
    madeAt: asked.madeAt,
    madeBy: asked.madeBy,
    forWhom: asked.forWhom,
    restriction:
      file.knows.restriction === null
        ? null
        : {
            title: 'Don’t share anything that could identify this teacher.',
            words: `Education Act 2002, section 141F, in force since ${longMoment(new Date(file.knows.restriction.since))}.`,
          },
    facts: [
      { name: 'Why it was made', words: asked.reason },
      { name: 'Kind of case', words: captionOf(file) },
      { name: 'Stage', words: stageWords[file.row.stage].handlers },
    ],
    summary: summaryOf(file, gathered),
    reports: gathered.reports.map(({ id, reference, sentAt, answers }) => ({
      part: `report ${id}`,
      reference,
      sentAt: new Date(sentAt),
      kindLabel: reportKindTable[answers.kind].label,
      who: reporter.named ? reporterName(gathered, { id, answers }) : unnamed,
      words: reportInWords(answers, { whoTold: reporter.named }),
    })),
    chronology: chronologyOf(gathered, reporter),
    people: gathered.parties
      .filter(({ endedAt }) => endedAt === null)
      .map(({ personId, name, part, engagement, about }) => ({
        name: !reporter.named && reporter.personIds.includes(personId) && isSender(part) ? unnamed : name,
        part: parts[part].label,
        details: [engagement === 'unknown' || (isSender(part) && !reporter.named) ? '' : engagements[engagement].label, about]
          .filter(Boolean)
          .join('. '),
      })),
    decisions: decisionsIn(gathered),
    actions: gathered.work.actions
      .filter(({ cancelledAt, words }) => cancelledAt === null && words.support === undefined)
      .map((line) => actionOf(line, gathered)),
    outcomes: gathered.outcomes.map((outcome) => outcomeOf(outcome, file, gathered)),
    evidence: evidence.map((item) => evidenceOf(item, reporter, asked.inWords)),
    sheets: sheets.map((sheet) => sheetInFile(sheet, reporter.named)),
    audit: gathered.log.map(({ at, action, who, actor, leaf }) => ({
      id: leaf.slice(0, 16),
      at: new Date(at),
      who: !reporter.named && reporter.accounts.includes(actor) ? unnamed : who,
      what: asked.inWords(action),
    })),
    checkpoint: asked.checkpoint,
    leftOut: [...(gathered.support.length === 0 ? [] : [supportStays]), ...leftOutOf(gathered, evidence, reporter)],
    requests: gathered.requests.map((request, at) =>
      requestInFile(request, at, !reporter.named && reporter.personIds.includes(request.asked.personId)),
    ),
  };
}

/** What was offered to one of them is nothing for the others, for HR or for a panel. @source domain guide 3.3, support log */
const supportStays = 'What support was offered to people of this case is left out.';

function summaryOf(file: OpenCase, { reports, outcomes }: GatheredCase): string {
  const { row } = file;
  const told = `${reports.length === 1 ? 'One report was' : `${reports.length} reports were`} sent, the first on ${longMoment(new Date(reports[0]?.sentAt ?? row.receivedAt))}: ${reportKindTable[reports[0]?.answers.kind ?? (row.kind as ReportKind)].label.toLowerCase()}.`;
  const known = `Somebody working for the school first knew on ${longMoment(new Date(row.firstKnownAt))}.`;
  const decided =
    outcomes.length === 0
      ? 'No outcome has been recorded yet.'
      : outcomes.map(({ pathway, findingLabel }) => `${pathwayLabels[pathway]}: ${(findingLabel ?? 'ended').toLowerCase()}.`).join(' ');
  const closed = row.closedAt === null ? 'The case is open.' : `The case was closed on ${longMoment(new Date(row.closedAt))}.`;
  return [told, known, decided, closed].join(' ');
}

function chronologyOf(gathered: GatheredCase, reporter: Reporter): EventInFile[] {
  const who = (name: string): string => (reporter.named ? name : unnamed);
  const events: EventInFile[] = [
    ...gathered.reports.map(({ id, sentAt, reference, answers }) => ({
      part: `report ${id}`,
      at: new Date(sentAt),
      who: who(reporterName(gathered, { id, answers })),
      what: `Report ${reference} sent`,
      words: null,
    })),
    ...gathered.notes
      .filter((note) => !note.privileged)
      .map(({ id, at, about, byName, words }) => ({
        part: `note ${id}`,
        at: new Date(about ?? at),
        who: byName,
        what: about === null ? 'Note' : `Note, written down on ${longMoment(new Date(at))}`,
        words,
      })),
    ...gathered.referrals.filter(({ body }) => !isPrivilegedBody(body)).map(toldOutside),
    ...linksInFile(gathered.links),
    ...careInFile(gathered.care, reporter.named),
    ...gathered.meetings.map(meetingInFile),
    ...gathered.letters.map(letterInFile),
    ...everySuspensionEntry(gathered.suspensions).map(({ id, now }) => ({
      part: `suspension ${id}`,
      at: new Date(now.at),
      who: now.byName,
      what: `Suspension: ${suspensionTitle(now).toLowerCase()}`,
      words: null,
    })),
    ...gathered.conversations.flatMap(({ messages }) =>
      messages.map(({ id, at, side, byName, words }) => ({
        part: `message ${id}`,
        at: new Date(at),
        who: side === 'reporter' ? who(byName) : byName,
        what: side === 'reporter' ? 'Message from the reporter' : 'Message to the reporter',
        words,
      })),
    ),
    ...gathered.decisions.map(({ id, at, decidedBy, title }) => ({
      part: `decision ${id}`,
      at: new Date(at),
      who: decidedBy.name,
      what: title,
      words: null,
    })),
    ...gathered.work.actions
      .filter(({ doneAt, step }) => doneAt !== null && step?.automatic !== true)
      .map((line) => ({
        part: `action ${line.id}`,
        at: line.doneAt ?? line.openedAt,
        who: doerOf(line, gathered),
        what: titleOf(line),
        words: privileged(line) ? null : line.words.result,
      })),
    ...gathered.outcomes.map(({ id, at, decidedBy, pathway, findingLabel }) => ({
      part: `outcome ${id}`,
      at: new Date(at),
      who: decidedBy.name,
      what: `Outcome: ${pathwayLabels[pathway]}, ${(findingLabel ?? 'ended').toLowerCase()}`,
      words: null,
    })),
  ];
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

type Line = GatheredCase['work']['actions'][number];

function actionOf(line: Line, gathered: GatheredCase): ActionInFile {
  return {
    part: `action ${line.id}`,
    what: titleOf(line),
    owner: stepOwnerLabels[line.owners[0] as keyof typeof stepOwnerLabels] ?? 'Whoever holds the case',
    due: line.dueAt === null ? null : longMoment(line.dueAt),
    done: line.doneAt === null ? null : longMoment(line.doneAt),
    by: line.doneAt === null ? null : doerOf(line, gathered),
    result: privileged(line) ? 'Left out: legal advice or support' : line.words.result,
  };
}

function titleOf({ step, words }: Line): string {
  return step?.what ?? words.title ?? 'A step of an older procedure';
}

function doerOf({ words }: Line, { work }: GatheredCase): string {
  return words.doneBy === null ? 'Heed' : (work.names.get(words.doneBy) ?? 'Somebody who has left');
}

function outcomeOf(outcome: GatheredCase['outcomes'][number], file: OpenCase, { work }: GatheredCase): OutcomeInFile {
  const { pathway, findingLabel, outcomes, reasons, decidedBy, at } = outcome;
  const comes = followsRows(followsOf(file, work, outcome, new Date(at)));
  return {
    part: `outcome ${outcome.id}`,
    pathway: pathwayLabels[pathway],
    finding: findingLabel ?? 'No finding',
    outcomes: outcomes.map(({ label, lastLiveDay, days }) =>
      [label, lastLiveDay === null ? '' : `last live day ${longDay(lastLiveDay)}`, days === null ? '' : `${days} days`]
        .filter(Boolean)
        .join(', '),
    ),
    comesWithIt: comes.map(({ key, value }) => ({ name: key, words: typeof value === 'string' ? value : value.join('\n') })),
    reasons,
    by: decidedBy.name,
    at: new Date(at),
  };
}

function evidenceOf(item: ExportableItem, reporter: Reporter, inWords: FileAsked['inWords']): EvidenceInFile {
  const custody = custodyInFile(item, (account) => !reporter.named && reporter.accounts.includes(account), inWords);
  const said = { label: `Item ${item.number}`, number: item.number, receivedAt: item.receivedAt, custody };
  const about = item.about === null ? null : { ...item.about, from: reporter.named ? item.about.from : whoAdded(item.about, reporter) };
  if (!item.included || about === null) return { ...said, included: false, whyNot: item.included ? '' : item.whyNot, about };
  return { ...said, ...about, included: true, path: evidencePath(item.number, about.ending) };
}

function whoAdded({ from, addedBy }: ExportedWords, { accounts }: Reporter): string {
  return accounts.includes(addedBy) ? unnamed : from;
}

function leftOutOf(gathered: GatheredCase, evidence: readonly ExportableItem[], reporter: Reporter): string[] {
  const advice =
    gathered.work.actions.some(privileged) ||
    gathered.referrals.some(({ body }) => isPrivilegedBody(body)) ||
    gathered.notes.some((note) => note.privileged);
  return [
    ...(reporter.named ? [] : ['Who reported it is not named in this copy.']),
    ...(advice ? ['Legal advice and the support log are left out.'] : []),
    ...evidence.flatMap((item) => (item.included ? [] : [`Evidence item ${item.number}. ${item.whyNot}`])),
  ];
}

function reporterOf({ parties, senders, log }: GatheredCase, named: boolean): Reporter {
  const personIds = parties.filter(({ part }) => isSender(part)).map(({ personId }) => personId);
  const openers = log.filter(({ action }) => action === 'case.opened').map(({ actor }) => actor);
  return { personIds, accounts: [...new Set([...openers, ...senders])], named };
}

/** Whoever sent this report, where a case holds several. */
function reporterName({ parties }: GatheredCase, { id, answers }: Pick<GatheredCase['reports'][number], 'id' | 'answers'>): string {
  if (answers.anonymous) return 'Anonymous';
  const senders = parties.filter(({ part }) => isSender(part));
  return (senders.find((sender) => sender.reportId === id) ?? senders[0])?.name ?? unnamed;
}
