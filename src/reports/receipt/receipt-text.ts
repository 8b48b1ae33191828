import { longMoment } from '../../kernel/index.js';
import { outsideBodyWords } from '../../schools/index.js';
import { type HelpLine, helpLines, outsideRoutes } from '../domain/help-lines.js';
import { whatHappensNext } from '../domain/what-happens-next.js';
import type { SentOn } from '../own/sent.presenter.js';

export interface Proof {
  /** SHA-256 of the file of the reporter's words. */
  readonly words: string;
  /** One salted fingerprint for each file that came with the report, so that a receipt found by somebody else tells nothing of them. */
  readonly files: readonly string[];
  /** Files that came with it and are locked now: no fingerprint of them is given out any more. */
  readonly locked: number;
  readonly keyLine: string;
  /** The signed head of the log when the receipt was made. */
  readonly checkpoint: string;
}

/**
 * The receipt as a text to be signed: reference, times, numbers, fingerprints; no name, and not a word of what it is about.
 * @source domain guide 4.3, invariants
 */
export function receiptText({ report, receiving, help }: Omit<SentOn, 'name'>, school: string, proof: Proof): string {
  const { reference, sentAt } = report;
  // A school writes people's names beside its numbers: a receipt says only which body it is.
  const numbers = help.numbers.map(({ body, name, phone, whatFor }) =>
    lineText({ name: body === '999' ? name : outsideBodyWords[body].label, phone, whatFor }),
  );
  const routes = receiving.routing.outsideRoutes ? outsideRoutes.map(lineText) : [];
  const lines = [
    'RECEIPT',
    '',
    `Your reference: ${reference}`,
    `Received: ${longMoment(sentAt)}`,
    ...(school === '' ? [] : [`By: ${school}`]),
    '',
    'WHAT HAPPENS NEXT',
    ...whatHappensNext(sentAt, 'The people who receive it have').map(({ when, what }) => `${when}: ${what}`),
    '',
    'WHOM ELSE YOU CAN RING',
    ...numbers,
    ...routes,
    ...helpLines.map(lineText),
    '',
    'You can speak to the police, to children’s social care or to the LADO yourself at any time. Nobody here may stop you.',
    'You can see how far it is, and write to us, under “My reports”.',
    '',
    'WHAT THIS RECEIPT CAN SHOW',
    'It is signed. If one letter of it is changed, anybody can see that.',
    'With the file of your words, it shows what you said and when. By itself it says nothing of that.',
    ...lockedWords(proof.locked),
    'Under “My reports” you can save your words, and the page that checks both. Keep this file just as it is.',
  ];
  const proved = [
    'PROOF',
    'heed-receipt-1',
    `reference ${reference}`,
    `sent ${sentAt.toISOString()}`,
    `words ${proof.words}`,
    ...proof.files.map((sum) => `file ${sum}`),
    `key ${proof.keyLine}`,
    'seal',
  ];
  return `${[...lines.map(oneLine), '', ...proved].join('\n')}\n${proof.checkpoint}`;
}

function lockedWords(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? 'One file that came with your report is locked, so this receipt holds no fingerprint of it.'
      : `${count} files that came with your report are locked, so this receipt holds no fingerprint of them.`,
  ];
}

/** What somebody typed must not begin a line of its own. */
function oneLine(words: string): string {
  return words.replaceAll(/[\s\p{Cc}]+/gu, ' ');
}

function lineText({ name, phone, whatFor }: HelpLine): string {
  return `${name}: ${phone}. ${whatFor}.`;
}
