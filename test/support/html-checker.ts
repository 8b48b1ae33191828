import { setTimeout as pause } from 'node:timers/promises';
import { addressOf } from './services/address-of.js';

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly message: string;
  readonly lastLine?: number;
  readonly extract?: string;
}

/** Sends a page to the W3C's HTML checker. @throws Error that lists every fault with its line. */
export async function checkHtml(html: string, page = 'The page'): Promise<void> {
  const faults = (await ask(html)).filter(({ type }) => type !== 'info');
  if (faults.length === 0) return;
  const lines = faults.map(({ message, lastLine, extract }) => `  line ${lastLine ?? '?'}: ${message}\n    ${extract?.trim() ?? ''}`);
  throw new Error(`${page} is not valid HTML:\n${lines.join('\n')}`);
}

/** Waits until the checker has read its rules, which takes it a few seconds. */
export async function checkerIsReady(): Promise<void> {
  await checkHtml('<!doctype html><html lang="en"><head><title>Ready</title></head><body></body></html>');
}

async function ask(html: string): Promise<readonly Message[]> {
  const address = new URL('?out=json', addressOf('HEED_TEST_CHECKER'));
  const init = { method: 'POST', headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(address, init).catch((fault: Error) => fault);
    if (answer instanceof Response) {
      if (answer.ok) return ((await answer.json()) as { messages: Message[] }).messages;
      throw new Error(`The HTML checker answered ${answer.status}`);
    }
    // It reads its rules for a few seconds before it listens.
    if (Date.now() > deadline) throw answer;
    await pause(200);
  }
}
