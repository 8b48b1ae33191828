import { DiscardDraft } from '../../src/reports/drafts/discard-draft.js';
import { SaveGate } from '../../src/reports/drafts/save-gate.js';
import { draftsWith } from './draft-with-evidence.js';
import { addsEvidence, aScreenshot, itemsOn, tokenOf } from './evidence.js';
import type { TestSchool } from './school.js';
import { encoded } from './web/http-client.js';
import type { Visitor } from './web/visitor.js';

/** Sends a form by its fields alone, with the token and the version that its page holds. @returns the status */
export async function sendsForm(visitor: Visitor, page: string, action: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const shown = await visitor.http.get(page);
  const version = /name="version" value="([^"]*)"/.exec(shown.body.toString())?.[1] ?? '';
  const pairs = Object.entries({ _csrf: await tokenOf(visitor), version, ...fields });
  return (await visitor.http.send('POST', action, {}, encoded(pairs))).status;
}

/** A handler adds a file to a case and stops it. @returns its address */
export async function aLockedItem(handler: Visitor, reference: string, file?: { name: string; bytes: Buffer }): Promise<string> {
  await addsEvidence(handler, reference, file ?? { name: 'a.png', bytes: await aScreenshot() });
  const item = itemsOn(handler).at(-1) ?? '';
  expect(await sendsForm(handler, item, `${item}/stop`, {})).toBe(303);
  return item;
}

const deleteIt = { instruction: 'delete', givenBy: 'DC 4471', reference: 'BR/77', words: 'Delete it.' };

export async function policeSayDelete(handler: Visitor, item: string): Promise<void> {
  expect(await sendsForm(handler, `${item}/locked/instruction`, `${item}/locked/instruction`, deleteIt)).toBe(303);
}

export async function asksForPurge(handler: Visitor, item: string): Promise<void> {
  await policeSayDelete(handler, item);
  expect(await sendsForm(handler, `${item}/purge`, `${item}/purge`, { reference: 'BR/77' })).toBe(303);
}

/** One asks, the other agrees. */
export async function destroys(first: Visitor, second: Visitor, item: string): Promise<void> {
  await asksForPurge(first, item);
  expect(await sendsForm(second, `${item}/purge`, `${item}/purge/answer`, { answer: 'agreed' })).toBe(303);
}

/** The teacher adds a file, then says that it could show somebody nude, then gives the report up. @returns the address of what is left */
export async function leavesBehind(school: TestSchool, teacher: Visitor): Promise<string> {
  const { app } = school.server;
  const draft = await draftsWith(school.server, school, teacher, { name: 'wren-nude.png', bytes: await aScreenshot() });
  await app.get(SaveGate, { strict: false }).run(school.actor('teacher'), { key: 'gate', seen: null }, () => ({ gate: 'yes' }));
  await app.get(DiscardDraft, { strict: false }).run(school.actor('teacher'), draft);
  const [item] = await school.work((tx) => tx.query<{ id: string }>('SELECT id FROM evidence_item WHERE report_id = ?', [draft]));
  return `/evidence/${item?.id ?? ''}`;
}
