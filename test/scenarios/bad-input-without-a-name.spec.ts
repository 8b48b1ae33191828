import { attackForm, faultsOf } from '../support/bad-input/attack.js';
import { formOn } from '../support/bad-input/form-on-page.js';
import { hostile, type Pairs, shapes, wire } from '../support/bad-input/hostile.js';
import { RecordSeen } from '../support/bad-input/record.js';
import { useServer } from '../support/server.js';
import type { HttpAnswer } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';
import { checksAnonymously, opensTheDoor, readsReplies, sendsAnonymously } from './anonymous-reporter.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** Whoever is on the internet can type here, or send a form of their own. */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let door: string;
let stranger: Visitor;
beforeAll(async () => {
  door = await opensTheDoor(await aSchoolThatTakesReports(heed()));
  stranger = heed().visitor();
}, 60_000);

test('/anonymous/:door answers whatever is typed with a sentence, and keeps it', async () => {
  expect(await attackForm(heed(), () => Promise.resolve({ visitor: stranger, page: door, action: door }))).toEqual([]);
}, 300_000);

test('/anonymous/replies answers whatever is typed with a sentence', async () => {
  const at = { visitor: stranger, page: '/anonymous/replies', action: '/anonymous/replies' };
  expect(await attackForm(heed(), () => Promise.resolve(at))).toEqual([]);
}, 120_000);

/** Every bad value in every field of a form that is already in front of somebody. @returns what was wrong, a line each */
async function everyBadValue(pairs: Pairs, action: string): Promise<string[]> {
  const wrong: string[] = [];
  const names = [...new Set(pairs.map(([name]) => name))].filter((name) => name !== '_csrf');
  const without = (name: string): Pairs => pairs.filter(([given]) => given !== name);
  const tries = names.flatMap((name): [string, Pairs][] => [
    ...Object.entries(hostile).map(([what, value]): [string, Pairs] => [`${name}: ${what}`, [...without(name), [name, value]]]),
    ...Object.entries(shapes).map(([what, shape]): [string, Pairs] => [`${name}: ${what}`, [...without(name), ...shape(name)]]),
  ]);
  for (const [what, sent] of tries) {
    // So that what is tried is the form, and not the limit on how often.
    heed().clock.setTo(new Date(heed().clock.now().getTime() + 5 * 60_000));
    const before = await RecordSeen.now(heed());
    const answer = await stranger.http.send('POST', action, {}, wire(sent));
    const faults = faultsOf(answer, action, []);
    if (![200, 303].includes(answer.status)) faults.push(...(await before.changes()).map((change) => `changed: ${change}`));
    wrong.push(...faults.map((fault) => `${action} ${what} (${answer.status}): ${fault}`));
  }
  return wrong;
}

const pairsOn = ({ page }: Visitor, action: string): Pairs =>
  formOn({ status: 200, path: page.path, headers: {}, body: Buffer.from(page.html) } satisfies HttpAnswer, action)?.asItStands ?? [];

test('/anonymous/:door/send takes nothing that its form would not have let through', async () => {
  await checksAnonymously(stranger, door);
  const pairs = pairsOn(stranger, `${door}/send`);
  expect(pairs.length).toBeGreaterThan(20);
  expect(await everyBadValue([...pairs, ['concerned', 'no'], ['who', ''], ['then', '']], `${door}/send`)).toEqual([]);
}, 300_000);

test('/anonymous/replies/message and /anonymous/replies/nobody-has-answered take nothing else', async () => {
  await checksAnonymously(stranger, door);
  const ticket = await sendsAnonymously(stranger);
  await readsReplies(stranger, ticket);
  const pairs = pairsOn(stranger, '/anonymous/replies/message');
  expect(await everyBadValue(pairs, '/anonymous/replies/message')).toEqual([]);
  expect(
    await everyBadValue(
      pairs.filter(([name]) => name !== 'words'),
      '/anonymous/replies/nobody-has-answered',
    ),
  ).toEqual([]);
}, 300_000);

test('what is a hundred times too long is refused whole, and what stays below is refused with a sentence', async () => {
  await stranger.opens(door);
  const pairs = pairsOn(stranger, door).filter(([name]) => name !== 'whatHappened');
  const huge = await stranger.http.send('POST', door, {}, wire([...pairs, ['whatHappened', 'x'.repeat(2_000_000)]]));
  expect(huge.status).toBe(413);
  const long = await stranger.http.send('POST', door, {}, wire([...pairs, ['whatHappened', 'x'.repeat(20_001)]]));
  expect(long.body.toString()).toContain('Use 20,000 characters or fewer');
});

test('addresses that name anything are answered plainly', async () => {
  const wrong: string[] = [];
  for (const [what, value] of Object.entries(hostile)) {
    const inPath = encodeURIComponent(value.slice(0, 3_000).toWellFormed() || ' ');
    for (const path of [`/anonymous/${inPath}`, `/anonymous/${inPath}/send`, `${door}?next=${inPath}`]) {
      const { status } = await stranger.http.send('GET', path);
      if (status >= 500) wrong.push(`${path.slice(0, 60)} ${what}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a role that nobody offered is left out by nobody', async () => {
  await checksAnonymously(stranger, door);
  const pairs = pairsOn(stranger, `${door}/send`);
  const answer = await stranger.http.send('POST', `${door}/send`, {}, wire([...pairs, ['concerned', 'yes'], ['who', 'system_admin']]));
  expect([answer.status, answer.body.toString().includes('Tick who must not see it')]).toEqual([422, true]);
});
