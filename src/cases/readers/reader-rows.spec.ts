import type { ReaderOf } from '../../access/index.js';
import { procedures } from '../actions/calendar.js';
import { type OpenAction, readerRows, whatWaits } from './reader-rows.js';

const [soon, later, caseDue] = ['2026-11-09T23:59:59.000Z', '2026-11-12T23:59:59.000Z', '2026-11-10T23:59:59.000Z'];

const step = (key: string, dueAt: string | null, ownerAccountId: string | null = null): OpenAction => {
  const found = procedures.step(key);
  if (!found) throw new Error(`No step ${key}`);
  return { step: key, owners: found.owners.join(' '), ownerAccountId, dueAt, doneAt: null, cancelledAt: null };
};
const free = (dueAt: string | null, ownerAccountId: string | null): OpenAction => ({
  ...{ step: null, owners: 'holder', ownerAccountId, dueAt, doneAt: null, cancelledAt: null },
});
const reader = (level: ReaderOf['level'], via: string): ReaderOf => ({ accountId: `account of ${via}`, level, via });
const head = reader('manager', 'headteacher');
const slt = reader('holder', 'slt_contact');
const dsl = reader('handler', 'dsl');
const copy = reader('reader', 'slt_contact');

test.each<[string, ReaderOf, readonly OpenAction[], { dueAt: string | null } | null]>([
  ['a step of their role', dsl, [step('P4.3', soon)], { dueAt: soon }],
  ['the first of several', dsl, [step('P4.3', later), step('P10.2', soon)], { dueAt: soon }],
  ['a step of another role', dsl, [step('P4.2', soon)], null],
  ['a step that may not be needed', head, [step('P4.5', soon), step('P4.2', later)], { dueAt: later }],
  ['only steps that may not be needed: what the case waits for', head, [step('P4.5', soon)], { dueAt: caseDue }],
  ['only such a step, for whoever holds nothing', reader('handler', 'behaviour_lead'), [step('P4.8', soon)], null],
  ['“if any limb is yes or not sure” presses all the same', dsl, [step('P10.3', soon)], { dueAt: soon }],
  ['a step of whoever holds the case', slt, [step('P0.2', soon)], { dueAt: soon }],
  ['a step of the case manager', head, [step('P1.3', soon)], { dueAt: soon }],
  ['the same, for another holder: what the case waits for', slt, [step('P1.3', soon)], { dueAt: caseDue }],
  ['the same, for a handler', dsl, [step('P1.3', soon)], null],
  ['given to them by name', dsl, [step('P4.2', soon, 'account of dsl')], { dueAt: soon }],
  ['given to somebody else by name', dsl, [step('P4.3', soon, 'account of slt')], null],
  ['an action of the case’s own without a due time', dsl, [free(null, 'account of dsl')], { dueAt: null }],
  ['a step whose time depends on nothing but need', dsl, [step('P10.6', null)], { dueAt: null }],
  ['a step that comes after another', dsl, [step('P4.3', null)], null],
  ['nothing left, for a holder', slt, [], { dueAt: caseDue }],
  ['nothing left, for a handler', dsl, [], null],
  ['anything, for whoever only reads', copy, [step('P5.5', soon), step('P0.2', soon)], null],
])('what waits for a reader: %s', (_, who, open, expected) => {
  expect(whatWaits(who, open, caseDue)).toEqual(expected);
});

test('a row says where the case stands in the list of its reader', () => {
  const file = { id: 'case', receivedAt: soon, closedAt: null, dueAt: caseDue };
  const open = [step('P4.3', later), step('P4.2', soon)];
  expect(readerRows(file, [head, dsl, copy], open).map(({ via, sortKey }) => [via, sortKey])).toEqual([
    ['headteacher', `0${soon}`],
    ['dsl', `0${later}`],
    ['slt_contact', `1${caseDue}`],
  ]);
  const done = open.map((action) => ({ ...action, doneAt: soon }));
  expect(readerRows(file, [dsl], done)[0]?.sortKey).toBe(`1${caseDue}`);
});

test('a closed case comes before the others that are closed while a reader has something to do in it', () => {
  const file = { id: 'case', receivedAt: soon, closedAt: later, dueAt: caseDue };
  const open = [free(later, 'account of dsl'), free(soon, 'account of dsl')];
  const [forDsl, forHead, overdue] = [...readerRows(file, [dsl, head], open), ...readerRows(file, [head], [free(caseDue, null)])];
  expect([forDsl?.sortKey, overdue?.sortKey]).toEqual([`20${soon}`, `20${caseDue}`]);
  expect(forHead?.sortKey).toMatch(/^2863\d+$/);
  // Steps that may not be needed keep no case on the first page for ever.
  expect(readerRows(file, [head], [step('P4.5', soon)])[0]?.sortKey).toBe(forHead?.sortKey);
  expect(`20${later}` < (forHead?.sortKey ?? '')).toBe(true);
});
