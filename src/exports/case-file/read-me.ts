import { longMoment } from '../../kernel/index.js';
import { type CaseFile, isForSubject } from './case-file.js';

/** What does not disclose, and so can go with a copy from which something is left out. */
const aboutTheProof = [
  'Of the log of this case only fingerprints are here: enough to check that each',
  'entry stands on the log, and nothing of what it says. So the copy can’t show',
  'since when an original is known to the log.',
  '',
];

/** What somebody reads who unpacks the copy and knows nothing of it. */
export function readMeFirst(file: CaseFile): string {
  return [
    `Case file ${file.reference}, ${file.school}`,
    ...(isForSubject(file.purpose) ? [file.purposeLabel] : []),
    '',
    `Confidential. Made for ${file.forWhom} by ${file.madeBy},`,
    `${longMoment(file.madeAt)}.`,
    ...(file.restriction === null ? [] : ['', `${file.restriction.title} ${file.restriction.words}`]),
    '',
    'What is here',
    '',
    '  data/case-file.pdf     The case file. Start with it.',
    '  data/evidence          The originals, just as they came in. The numbers are',
    '                         those of the list of evidence in the case file.',
    ...(file.evidence.every(({ custody }) => custody.length === 0)
      ? []
      : ['  data/custody.csv       Who had each original, when, and why.']),
    '  data/proof             What is needed to check that nothing was changed.',
    '  manifest-sha256.txt    The fingerprint (SHA-256) of each of these files.',
    '',
    ...(isForSubject(file.purpose) ? aboutTheProof : []),
    'Take care with the originals: a file that came from outside can do harm when',
    'it is opened. Open them only on a computer that is looked after.',
    '',
    'Is it whole and unchanged? Open data/proof/check.html in a browser, and choose',
    'the ZIP file. It needs no internet. The last part of the case file says more.',
    '',
    'What was left out',
    '',
    ...(file.leftOut.length === 0 ? ['  Nothing.'] : file.leftOut.map((words) => `  - ${words.replace(/\s+/gu, ' ')}`)),
    '',
    'Keep this copy where only those it was made for can open it. Delete it when',
    'it has served its purpose; the school keeps the record.',
    '',
  ].join('\n');
}
