import { longMoment } from '../../kernel/index.js';
import type { CaseFile } from './case-file.js';
import { type Blocks, span } from './setting/blocks.js';
import { mm, styles } from './setting/look.js';
import { type Row, tagIn, type Tag } from './setting/rows.js';

/** What the file is, for whom, what is left out, and where things stand. */
export function cover(file: CaseFile, parts: readonly { key: string; title: string }[], structure: Tag, blocks: Blocks): Row[] {
  const part = tagIn(structure, 'Sect');
  const title = [
    ...lowered(blocks.paragraph(part, [span(`Case file of ${file.school}`, styles.kicker)]), mm(5)),
    ...blocks.heading(part, 'H1', file.reference, styles.title, 0),
    ...blocks.paragraph(part, [span(file.purposeLabel, styles.lead)], { gap: mm(1.5) }),
  ];
  const facts = blocks.facts(part, factsOf(file), mm(5.5));
  const guide = [
    ...blocks.heading(part, 'H2', 'In this file', styles.heading, mm(5.5)),
    ...blocks.contents(part, parts, mm(1)),
    ...proof(file, part, blocks),
  ];
  return [...title, ...facts, ...guide.map((row, i) => ({ ...row, withNext: i < guide.length - 1 }))];
}

function lowered(rows: readonly Row[], by: number): Row[] {
  return rows.map((row, i) =>
    i > 0 ? row : { ...row, height: row.height + by, marks: row.marks.map((mark) => ({ ...mark, y: mark.y + by })) },
  );
}

function factsOf(file: CaseFile): { name: string; words: string }[] {
  return [
    ...file.facts,
    { name: 'Made for', words: file.forWhom },
    { name: 'Made by', words: `${file.madeBy}, ${longMoment(file.madeAt)}` },
    { name: 'What was left out', words: file.leftOut.join('\n') || 'Nothing' },
  ];
}

function proof(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  const place = blocks.insidePanel();
  const seal = sealOf(file.checkpoint);
  const words = 'This file carries its own proof. Its last part says how anyone can check it without Heed.';
  const rows = [
    ...blocks.paragraph(part, [span('Is it whole and unchanged?', styles.proofTitle)], { type: 'H2', place }),
    ...blocks.paragraph(part, [span(seal === null ? words : `${words} Seal of the log:`, styles.proof)], { place, gap: mm(1) }),
    ...(seal === null ? [] : blocks.paragraph(part, [span(seal, styles.fingerprint)], { place, gap: mm(0.5) })),
  ];
  return blocks.panel(rows, mm(5));
}

/** The root hash of the log, third line of a signed note. @source C2SP tlog-checkpoint */
function sealOf(checkpoint: string): string | null {
  const root = checkpoint.split('\n')[2]?.trim() ?? '';
  return /^[A-Za-z0-9+/]{43}=$/.test(root) ? groupedFingerprint(Buffer.from(root, 'base64').toString('hex')) : null;
}

/** In fours, so that two people can compare it aloud. */
export function groupedFingerprint(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? '';
}
