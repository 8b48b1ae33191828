import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { longMoment } from '../../kernel/index.js';
import { type CaseFile, type CaseFilePurpose, isForSubject } from './case-file.js';
import { cover } from './cover.js';
import { custody } from './custody.js';
import { check, decisions, outcomes, reports, requests, summary } from './narrative.js';
import { actions, chronology, evidence, log, people } from './records.js';
import { sheets } from './sheets.js';
import { Blocks, span } from './setting/blocks.js';
import { Faces } from './setting/faces.js';
import { Furniture, heldMarkAt } from './setting/furniture.js';
import { mm, sheet, styles } from './setting/look.js';
import { pagesOf } from './setting/pages.js';
import { painted, type Painting } from './setting/paint.js';
import { type Row, tagIn, type Tag } from './setting/rows.js';

type Writer = (file: CaseFile, part: Tag, blocks: Blocks) => Row[];

interface Part {
  key: string;
  title: string;
  /** How much of a page must be left for it to begin there; `Infinity` for a page of its own. */
  room: number;
  write: Writer;
}

const markings: Record<CaseFilePurpose, string> = {
  hr: 'Confidential: HR',
  hearing_bundle: 'Confidential: hearing',
  sar: 'Copy: subject access request',
  subject_copy: 'Copy: own record',
};

/**
 * The case file as a PDF for reading, printing and listening: tagged, in English, with its typeface inside, page by page as it is read.
 * The same case file always gives the same bytes.
 */
export function writeCaseFilePdf(file: CaseFile): Readable {
  return Readable.from(pdfOf(file), { objectMode: false });
}

async function* pdfOf(file: CaseFile): AsyncGenerator<Buffer> {
  const document = newDocument(file);
  const faces = new Faces(document);
  const painting = await composed(file, faces);
  for (const begun of painted(document, faces, painting)) {
    yield* taken(begun);
    await setImmediate();
  }
  document.end();
  yield* taken(document);
}

function* taken(document: PDFKit.PDFDocument): Generator<Buffer> {
  for (;;) {
    const chunk: unknown = document.read();
    if (!(chunk instanceof Uint8Array)) return;
    yield Buffer.from(chunk);
  }
}

/** A4, PDF/A-2a by its own claim. Its title names no person, and its date is that of the export. */
function newDocument(file: CaseFile): PDFKit.PDFDocument {
  const information = { Title: `Case file ${file.reference}`, Producer: 'Heed', Creator: 'Heed', CreationDate: file.madeAt };
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // None to begin with: left out, it would name Helvetica, which is not inside the file.
    font: '',
    info: information,
  });
}

/** Between parts, and between pages, others get their turn: a long case takes seconds to set. */
async function composed(file: CaseFile, faces: Faces): Promise<Painting> {
  const structure: Tag = { type: 'Document', children: [] };
  const blocks = new Blocks(faces);
  const foot = { reference: file.reference, forWhom: file.forWhom, when: longMoment(file.madeAt) };
  const furniture = new Furniture(
    faces,
    { school: file.school, marking: markings[file.purpose], restriction: file.restriction, foot },
    structure,
  );
  const parts = partsOf(file);
  const rows = cover(file, parts, structure, blocks);
  for (const part of parts) {
    rows.push(...rowsOf(part, file, tagIn(structure, 'Sect'), blocks));
    await setImmediate();
  }
  const pages = pagesOf(rows, furniture.top, sheet.bottom);
  pages.pages[0]?.marks.unshift(...furniture.firstSaid);
  return { structure, pages, furniture: (page, count) => furniture.on(page, count), mark: heldMarkAt, parts };
}

function rowsOf(part: Part, file: CaseFile, tag: Tag, blocks: Blocks): Row[] {
  const heading = blocks.heading(tag, 'H1', part.title, styles.section, mm(12));
  const [first, ...rest] = heading.map((row, i) => (i === heading.length - 1 ? { ...row, height: row.height + mm(1) } : row));
  const words = part.write(file, tag, blocks);
  const said = words.length > 0 ? words : blocks.paragraph(tag, [span('There is nothing in this part.', styles.note)]);
  return first ? [{ ...first, room: part.room, part: part.key }, ...rest, ...said] : [];
}

function partsOf(file: CaseFile): Part[] {
  const ownPage = Number.POSITIVE_INFINITY;
  const quarter = (sheet.bottom - sheet.headRule) / 4;
  const half = (sheet.bottom - sheet.headRule) / 2;
  return [
    { key: 'summary', title: 'Summary', room: ownPage, write: summary },
    {
      key: 'reports',
      title: file.reports.length === 1 ? 'The report, in the reporter’s words' : 'The reports, in the reporters’ words',
      room: quarter,
      write: reports,
    },
    { key: 'chronology', title: 'Chronology', room: half, write: chronology },
    { key: 'people', title: 'People and their part', room: quarter, write: people },
    { key: 'decisions', title: 'Decisions and reasons', room: quarter, write: decisions },
    { key: 'actions', title: 'Actions', room: quarter, write: actions },
    { key: 'outcomes', title: 'Outcome', room: quarter, write: outcomes },
    {
      key: 'evidence',
      title: 'Evidence',
      room: quarter,
      write: (...given) => [...evidence(...given), ...sheets(...given), ...custody(...given)],
    },
    ...(file.requests.length === 0 ? [] : [{ key: 'requests', title: 'Requests for what is held', room: quarter, write: requests }]),
    // Who did what in a case is not what is held about one person in it.
    ...(isForSubject(file.purpose) ? [] : [{ key: 'log', title: 'The log of this case', room: half, write: log }]),
    { key: 'check', title: 'How to check this file', room: ownPage, write: check },
  ];
}
