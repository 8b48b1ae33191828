import { longMoment } from '../../kernel/index.js';
import type { CaseFile, DecisionInFile, OutcomeInFile, ReportInFile } from './case-file.js';
import { type Blocks, span } from './setting/blocks.js';
import { mm, styles } from './setting/look.js';
import type { Row, Tag } from './setting/rows.js';

export function summary(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.summary.trim() === '') return [];
  return file.summary
    .split(/\n{2,}/)
    .flatMap((words, i) => blocks.paragraph(part, [span(words, styles.words)], { gap: i === 0 ? 0 : mm(2.5) }));
}

export function reports(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  return file.reports.flatMap((report, i) => oneReport(report, i, part, blocks));
}

export function decisions(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.decisions.length === 0) return blocks.paragraph(part, [span('No decision has been recorded.', styles.note)]);
  return file.decisions.flatMap((decision, i) => oneDecision(decision, i, part, blocks));
}

export function outcomes(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.outcomes.length === 0)
    return blocks.paragraph(part, [span('No outcome had been recorded when this copy was made.', styles.note)]);
  return file.outcomes.flatMap((outcome, i) => oneOutcome(outcome, i, part, blocks));
}

/** Who asked what is held about somebody in the case. */
export function requests(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  return file.requests.flatMap(({ name, facts }, i) => [
    ...blocks.heading(part, 'H2', name, styles.heading, i === 0 ? mm(1) : mm(7)),
    ...blocks.facts(part, facts, mm(2)),
  ]);
}

/** The last part: how to see, without Heed, that nothing was changed. */
export function check(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  const place = blocks.insidePanel();
  return [
    ...blocks.paragraph(part, [
      span('Anyone can do this. You need the ZIP file that this document came in, and no special program.', styles.words),
    ]),
    ...blocks.steps(part, howToCheck, mm(3)),
    ...blocks.heading(part, 'H2', 'The seal of the log', styles.heading, mm(6)),
    ...blocks.paragraph(part, [span(aboutTheSeal, styles.words)], { gap: mm(1.5) }),
    ...blocks.panel(blocks.paragraph(part, [span(file.checkpoint.trim(), styles.code)], { place }), mm(3)),
    ...blocks.heading(part, 'H2', 'Signs in ‹ ›', styles.heading, mm(6)),
    ...blocks.paragraph(part, [span(aboutSigns, styles.words)], { gap: mm(1.5) }),
  ];
}

const howToCheck = [
  'Keep the ZIP file as it came. Unpack a copy of it into a folder.',
  'Open data/proof/check.html in a browser. It needs no internet. Choose the ZIP file. The page checks each file, the signature and the log, and says what holds and what does not.',
  'Compare the key. The page shows its fingerprint. Paste a seal of the log that you were sent before, or compare the fingerprint with that of a file you trust. A file alone can’t show whose key it is.',
  'To check without that page: manifest-sha256.txt gives the fingerprint (SHA-256) of each file. On Windows, open PowerShell in its folder, and type:\nGet-FileHash data\\case-file.pdf, data\\evidence\\*\nOn a Mac or on Linux, open a terminal there, and type:\nshasum -a 256 -c manifest-sha256.txt',
  'Compare the evidence as well. The fingerprints in the list of evidence in this document were taken when each item came in.',
];

const aboutTheSeal =
  'Heed writes every change and every look into a log. The lines below are its signed seal at the moment this copy was made. If the log is ever rewritten, it no longer fits this seal. Keep this page.';

const aboutSigns =
  'Words are printed as they were written. A picture or letter that this document’s typeface does not have is named between ‹ and ›, with its number in the Unicode standard.';

function oneReport(report: ReportInFile, i: number, part: Tag, blocks: Blocks): Row[] {
  const sent = `${report.who}. Sent ${longMoment(report.sentAt)}. Nobody can change these words.`;
  return [
    ...blocks.heading(part, 'H2', `${report.kindLabel} (${report.reference})`, styles.heading, i === 0 ? mm(1) : mm(9)),
    ...report.words.flatMap(({ question, answer }, n) => [
      ...blocks.heading(part, 'H3', question, styles.cellStrong, n === 0 ? mm(3) : mm(4)),
      ...blocks.quote(part, answer, n === report.words.length - 1 ? [sent] : [], mm(1.2)),
    ]),
  ];
}

function oneDecision(decision: DecisionInFile, i: number, part: Tag, blocks: Blocks): Row[] {
  const captions = [`${decision.who}, ${longMoment(decision.at)}`, `Guidance in force: ${decision.edition}`];
  return [
    ...blocks.heading(part, 'H2', decision.what, styles.heading, i === 0 ? mm(1) : mm(7)),
    ...blocks.quote(part, decision.reasons, captions, mm(1.5)),
  ];
}

function oneOutcome(outcome: OutcomeInFile, i: number, part: Tag, blocks: Blocks): Row[] {
  const facts = [
    { name: 'Finding', words: outcome.finding },
    { name: 'What follows', words: outcome.outcomes.join('\n') || 'Nothing further' },
    ...outcome.comesWithIt,
  ];
  return [
    ...blocks.heading(part, 'H2', outcome.pathway, styles.heading, i === 0 ? mm(1) : mm(7)),
    ...blocks.facts(part, facts, mm(2)),
    ...blocks.quote(part, outcome.reasons, [`${outcome.by}, ${longMoment(outcome.at)}`], mm(1)),
  ];
}
