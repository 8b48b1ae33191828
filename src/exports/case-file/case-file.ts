import type { Sha256 } from '../../kernel/index.js';

export const caseFilePurposes = ['hr', 'hearing_bundle'] as const;
/** Copies for whoever asks what is held about a person: prepared part by part, and agreed to by a second person. */
export const subjectPurposes = ['sar', 'subject_copy'] as const;
export type SubjectPurpose = (typeof subjectPurposes)[number];
export type CaseFilePurpose = (typeof caseFilePurposes)[number] | SubjectPurpose;

export function isForSubject(purpose: CaseFilePurpose): purpose is SubjectPurpose {
  return subjectPurposes.some((one) => one === purpose);
}

/**
 * A case as it leaves the school. Every word comes ready-made and every omission is already made: what stands here is set, nothing else is asked.
 * Lists are in the order in which they are to be read.
 */
export interface CaseFile {
  school: string;
  reference: string;
  purpose: CaseFilePurpose;
  /** The line below the reference on the cover: "Copy for human resources." */
  purposeLabel: string;
  madeAt: Date;
  madeBy: string;
  forWhom: string;
  /** Framed on every page while a reporting restriction is in force. */
  restriction: { title: string; words: string } | null;
  /** More lines for the cover: why the copy was made, the stage on that day. */
  facts: { name: string; words: string }[];
  summary: string;
  reports: ReportInFile[];
  chronology: EventInFile[];
  people: { name: string; part: string; details: string }[];
  decisions: DecisionInFile[];
  actions: ActionInFile[];
  outcomes: OutcomeInFile[];
  evidence: EvidenceInFile[];
  /** What is known of what is online. One whose lines are empty was never filled in. */
  sheets: SheetInFile[];
  audit: { id: string; at: Date; who: string; what: string }[];
  /** The signed head of the log (C2SP signed note) when the file was made. */
  checkpoint: string;
  /** One sentence for each thing left out, with why. */
  leftOut: string[];
  /** Who asked what is held about somebody in this case, and by when they get their answer. */
  requests: { name: string; facts: { name: string; words: string }[] }[];
}

/** Which record of the case it says something of: a copy that is prepared part by part goes by it. It is never printed. */
interface OfRecord {
  part?: string;
}

export interface ReportInFile extends OfRecord {
  reference: string;
  sentAt: Date;
  kindLabel: string;
  /** A name, or "The reporter, not named". */
  who: string;
  words: { question: string; answer: string }[];
}

export interface EventInFile extends OfRecord {
  at: Date;
  who: string;
  what: string;
  /** Somebody's own words, as written: a note, a message. */
  words: string | null;
}

export interface DecisionInFile extends OfRecord {
  at: Date;
  who: string;
  what: string;
  reasons: string;
  /** The guidance in force, with its edition. */
  edition: string;
}

export interface ActionInFile extends OfRecord {
  what: string;
  owner: string;
  /** Words, because a due time may be a day or a moment. */
  due: string | null;
  done: string | null;
  by: string | null;
  result: string | null;
}

export interface OutcomeInFile extends OfRecord {
  pathway: string;
  finding: string;
  outcomes: string[];
  /** References, personnel file, how long it is kept. */
  comesWithIt: { name: string; words: string }[];
  reasons: string;
  by: string;
  at: Date;
}

/** An original goes with the file under `path` (below `data/` in the bag), or stays behind for a reason that is told. */
export type EvidenceInFile = { label: string; number: number; receivedAt: Date; custody: CustodyInFile[] } & (
  | ({ included: true; path: string } & AboutOriginal)
  /** Of what is locked nothing is told but that it is there. */
  | { included: false; whyNot: string; about: AboutOriginal | null }
);

/** The sheet of one item, of several that are its pages, or of a link alone. */
export interface SheetInFile {
  /** "Items 4, 5 and 6" */
  called: string;
  numbers: number[];
  /** The number of a link alone, which is no file. */
  link: number | null;
  savedAt: Date | null;
  /** "8 of 16 filled in" */
  mark: string;
  lines: { name: string; words: string }[];
}

/** One line of who had an item. */
export interface CustodyInFile {
  at: Date;
  /** All of it as a sentence; the rest of these are its parts. */
  line: string;
  what: string;
  who: string;
  role: string;
  reason: string;
  forWhom: string;
}

export interface AboutOriginal {
  /** The name that the file had when it was taken in. It is printed, never used as a name in the bag. */
  name: string;
  type: string;
  bytes: number;
  sha256: Sha256;
  from: string;
}

export function aboutOriginal(item: EvidenceInFile): AboutOriginal | null {
  return item.included ? item : item.about;
}
