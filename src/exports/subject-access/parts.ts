import { createHash } from 'node:crypto';
import { longMoment } from '../../kernel/index.js';
import { exemptionInWords } from '../../rules/index.js';
import type {
  ActionInFile,
  CaseFile,
  DecisionInFile,
  EventInFile,
  EvidenceInFile,
  OutcomeInFile,
  ReportInFile,
  SheetInFile,
} from '../case-file/case-file.js';
import type { Choice } from './domain/access-events.js';
import { type PartKind, partKindOf, partKindTable } from './part-kinds.js';

/** One thing that a case holds, with every line of it that a copy would carry. */
export interface Part {
  /** Names the record and its words: once these change, what was chosen for it holds no more. */
  readonly key: string;
  readonly kind: PartKind;
  readonly title: string;
  readonly lines: readonly PartLine[];
  /** Of evidence: whether it can go out at all, as it is. */
  readonly canGo: boolean;
}

export interface PartLine {
  /** A question, or what the words are; none for what was written freely. */
  readonly name: string | null;
  readonly words: string;
}

type Lists = Pick<CaseFile, 'reports' | 'chronology' | 'decisions' | 'actions' | 'outcomes' | 'evidence' | 'sheets'>;

/** Everything in a case file about which somebody has to choose, in the order in which it stands there. */
export function partsIn(file: Lists): Part[] {
  const name = namerOf(file);
  const records = new Map<string, { lines: PartLine[]; titles: string[]; canGo: boolean; content: unknown[] }>();
  const add = (part: string, title: string, lines: readonly PartLine[], content: unknown, canGo = true): void => {
    const known = records.get(part) ?? { lines: [], titles: [], canGo, content: [] };
    records.set(part, {
      lines: [...known.lines, ...lines.filter((line) => line.words !== '' && !known.lines.some((other) => isSame(line, other)))],
      titles: [...known.titles, title],
      canGo,
      content: [...known.content, content],
    });
  };
  for (const one of file.reports) add(name(one), `${one.kindLabel}, ${longMoment(one.sentAt)}`, reportLines(one), one);
  for (const one of file.decisions) add(name(one), `${one.what}, ${longMoment(one.at)}`, [said(one.reasons), by(one.who)], one);
  for (const one of file.outcomes) add(name(one), `${one.pathway}, ${longMoment(one.at)}`, outcomeLines(one), one);
  for (const one of file.actions) add(name(one), one.what, actionLines(one), one);
  for (const one of file.chronology) add(name(one), `${one.what}, ${longMoment(one.at)}`, [said(one.words ?? ''), by(one.who)], one);
  for (const one of file.evidence) add(name(one), one.label, evidenceLines(one), itself(one), one.included);
  for (const one of file.sheets) add(name(one), one.called, one.lines, one);
  return [...records].map(([part, { lines, titles, canGo, content }]) => {
    const kind = partKindOf(part);
    const title = kind === 'steps' ? partKindTable.steps.label : `${partKindTable[kind].label}: ${titles[0] ?? ''}`;
    return { key: `${part} ${fingerprint(content)}`, kind, title, lines, canGo };
  });
}

/** As it would be read. */
export function shownLines({ lines }: Part, hide: (text: string) => string): PartLine[] {
  return lines.map(({ name, words }) => ({ name: name === null ? null : hide(name), words: hide(words) }));
}

/** The same case file with each part as was chosen; what is left out keeps its place and says why. What nobody chose for stays behind. */
export function asChosen<File extends Lists>(file: File, parts: readonly Part[], chosen: ReadonlyMap<string, Choice>): File {
  const name = namerOf(file);
  const byName = new Map(parts.map(({ key }) => [key.slice(0, key.lastIndexOf(' ')), chosen.get(key)]));
  const why = (part: string): string | null => {
    const choice = byName.get(part);
    if (choice?.goes === 'out') return null;
    return choice === undefined ? 'Left out.' : `Left out: ${exemptionInWords(choice.exemption)}.`;
  };
  const each = <One extends object>(list: readonly One[], without: (one: One, label: string, reason: string) => One): One[] =>
    list.map((one) => {
      const part = name(one);
      const reason = why(part);
      return reason === null ? one : without(one, partKindTable[partKindOf(part)].label, reason);
    });
  return {
    ...file,
    reports: each(file.reports, reportWithout),
    chronology: each(file.chronology, ({ at }, label, words) => ({ at, who: notShown, what: `${label}: left out`, words })),
    decisions: each(file.decisions, ({ at }, label, reasons) => ({
      at,
      who: notShown,
      what: `${label}: left out`,
      reasons,
      edition: notShown,
    })),
    actions: each(file.actions, (_, label, result) => ({ what: label, owner: notShown, due: notShown, done: null, by: null, result })),
    outcomes: each(file.outcomes, outcomeWithout),
    evidence: file.evidence.map((one) => evidenceAsChosen(one, why(name(one)))),
    sheets: each(file.sheets, (one, _, words) => ({ ...one, lines: [{ name: 'Left out', words }], mark: 'Left out', savedAt: null })),
  };
}

const notShown = 'Not shown';

function reportWithout({ sentAt, reference }: ReportInFile, label: string, answer: string): ReportInFile {
  return { reference, sentAt, kindLabel: label, who: notShown, words: [{ question: 'Left out', answer }] };
}

function outcomeWithout({ at }: OutcomeInFile, label: string, reasons: string): OutcomeInFile {
  return { at, pathway: label, finding: 'Left out', outcomes: ['Left out'], comesWithIt: [], reasons, by: notShown };
}

/** Who had an item stands in no such copy; of what stays behind, not even the name does. */
function evidenceAsChosen(item: EvidenceInFile, reason: string | null): EvidenceInFile {
  const { label, number, receivedAt } = item;
  if (item.included && reason === null) return { ...item, custody: [] };
  const whyNot = item.included && reason !== null ? reason : 'Left out: it can’t go out as it is.';
  return { label, number, receivedAt, custody: [], included: false, whyNot, about: null };
}

type Any = ReportInFile | EventInFile | DecisionInFile | ActionInFile | OutcomeInFile | EvidenceInFile | SheetInFile;

/** Which record something belongs to. What had to be done, and at which nobody wrote anything, is one; what names none is its own. */
function namerOf({ actions }: Lists): (one: object) => string {
  const wordless = new Set(actions.flatMap(({ part, result }) => (result === null && part !== undefined ? [part] : [])));
  return (given) => {
    const one = given as Any;
    if ('number' in one) return `evidence ${one.number}`;
    if ('called' in one) return `sheet ${one.called}`;
    const part = one.part ?? `entry ${fingerprint(one)}`;
    return wordless.has(part) ? 'steps all' : part;
  };
}

function isSame(one: PartLine, other: PartLine): boolean {
  return one.name === other.name && one.words === other.words;
}

function said(words: string): PartLine {
  return { name: null, words };
}

function by(words: string): PartLine {
  return { name: 'By', words };
}

function reportLines({ who, words }: ReportInFile): PartLine[] {
  return [...words.map(({ question, answer }) => ({ name: question, words: answer })), by(who)];
}

function outcomeLines({ finding, outcomes, comesWithIt, reasons, by: who }: OutcomeInFile): PartLine[] {
  return [
    { name: 'Finding', words: finding },
    { name: 'What follows', words: outcomes.join('\n') },
    ...comesWithIt,
    said(reasons),
    by(who),
  ];
}

function actionLines({ what, result, by: who }: ActionInFile): PartLine[] {
  return result === null ? [said(what)] : [said(result), by(who ?? '')];
}

function evidenceLines(item: EvidenceInFile): PartLine[] {
  return item.included ? [said(item.name), said(item.type), { name: 'From', words: item.from }] : [];
}

/** Without who had it: every look at a case would make it another. */
function itself(item: EvidenceInFile): object {
  return item.included ? { name: item.name, sha256: item.sha256, from: item.from } : { number: item.number };
}

function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
