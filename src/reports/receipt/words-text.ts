import { createHash, createHmac } from 'node:crypto';
import { reportInWords } from '../../cases/index.js';
import { longMoment } from '../../kernel/index.js';
import type { OwnReport } from '../own/own-reports.js';

/** The reporter's own copy of their words: every answer as it was sent. The receipt holds its fingerprint. */
export function wordsText(report: OwnReport): string {
  const answers = reportInWords(report.answers).flatMap(({ question, answer }) => [question.toUpperCase(), answer, '']);
  return [
    'WHAT YOU REPORTED',
    '',
    `Reference: ${report.reference}`,
    `Sent: ${longMoment(report.sentAt)}`,
    '',
    ...answers,
    'Keep this file beside your receipt, just as it is. Whoever reads it learns what you reported.',
    `Salt: ${saltOf(report)}`,
    '',
  ].join('\n');
}

export function wordsFingerprint(report: OwnReport): string {
  return createHash('sha256').update(wordsText(report)).digest('hex');
}

/** Whoever holds salt and file can work it out again; whoever has only the receipt can't try files out. */
export function fileFingerprint(report: OwnReport, sha256: string): string {
  return createHash('sha256')
    .update(`${saltOf(report)}\n${sha256}\n`)
    .digest('hex');
}

/** The same each time, and as secret as the report: it goes when the report's key does. */
function saltOf({ key }: OwnReport): string {
  return createHmac('sha256', key).update('heed/receipt-salt').digest().subarray(0, 16).toString('base64url');
}
