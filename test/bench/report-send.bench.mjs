import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Account } from '../../dist/src/accounts/index.js';
import { UnitOfWork } from '../../dist/src/audit/index.js';
import { heedItself, newId } from '../../dist/src/kernel/index.js';
import { inventAnswers } from '../../dist/src/operations/generate/invent-answers.js';
import { inventSchool } from '../../dist/src/operations/generate/invented-school.js';
import { SeededRandom } from '../../dist/src/operations/generate/random.js';
import { Person } from '../../dist/src/people/index.js';
import { draftOf } from '../../dist/src/reports/drafts/finished-answers.js';
import { Drafts } from '../../dist/src/reports/index.js';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { startBare } from './start-bare.mjs';
import { Load } from './http-load.mjs';
import { median, perSecond, result } from './measure.mjs';
import { prepare, signIn } from './prepare.mjs';
import { withThrowAwayFolders } from './throw-away.mjs';

const rounds = 3;
const warmUp = 100;
/** How many are sent by so many at once in each round; the last of them is the thousand that may neither be refused nor lost. */
const sizes = { 1: 150, 8: 600, 32: 1_000 };
const atOnces = Object.keys(sizes).map(Number);

/**
 * Reports a second, sent as the last page of the steps sends them (`Send report` over HTTP, a draft ready), beside a bare application
 * that keeps six rows in one durable transaction for each POST.
 */
export async function run() {
  return withThrowAwayFolders(async (settings) => {
    const all = warmUp + rounds * Object.values(sizes).reduce((sum, size) => sum + size, 0);
    const ready = await prepare(settings, (app) => reportsReadyToSend(app, all));
    const heed = await startBuiltServer(settings);
    const bare = await startBare('bare-store-six-rows.mjs', { DATA_DIR: join(settings.DATA_DIR, 'bare') });
    const [toHeed, toBare] = [new Load(heed.url), new Load(bare.url)];
    try {
      const ours = () => send(toHeed, ready.pop());
      const theirs = () => keepSixRows(toBare);
      await perSecond(ours, { atOnce: 8, times: warmUp });
      await perSecond(theirs, { atOnce: 8, times: warmUp * 5 });
      const measured = await measureInTurn(ours, theirs);
      await heed.stop();
      return [...results(measured), await noneLost(settings, all)];
    } finally {
      toHeed.close();
      toBare.close();
      await Promise.all([heed.stop(), bare.stop()]);
    }
  });
}

async function measureInTurn(ours, theirs) {
  const measured = Object.fromEntries(atOnces.map((atOnce) => [atOnce, { ours: [], theirs: [] }]));
  for (let round = 0; round < rounds; round += 1)
    for (const atOnce of atOnces) {
      const times = sizes[atOnce];
      measured[atOnce].ours.push(await perSecond(ours, { atOnce, times }));
      measured[atOnce].theirs.push(await perSecond(theirs, { atOnce, times: times * 2 }));
    }
  return measured;
}

function results(measured) {
  const beside = (atOnce, goal) => {
    const { ours, theirs } = measured[atOnce];
    const ratio = median(ours.map((value, round) => value / theirs[round]));
    return result(`report-send at ${atOnce}`, { value: median(ours), limit: median(theirs), ratio }, '/s', goal);
  };
  const [at8, at32] = [measured[8].ours, measured[32].ours];
  const steady = { value: median(at32), limit: median(at8), ratio: median(at32.map((value, round) => value / at8[round])) };
  return [
    beside(1, {}),
    beside(8, { atLeast: 0.3 }),
    beside(32, {}),
    result('report-send at 32 beside at 8', steady, '/s', { atLeast: 0.9 }),
  ];
}

/** Every report that was acknowledged is there, once. */
async function noneLost(settings, sent) {
  const kept = await prepare(settings, async (app) => {
    const [row] = await app.get(DataSource).query('SELECT COUNT(*) AS reports FROM report');
    return Number(row.reports);
  });
  return result('report-send none lost', { value: kept, limit: sent }, 'reports', { atLeast: 1 });
}

async function send(load, { cookie, csrf, draft, version }) {
  const fields = { _csrf: csrf, concerned: 'no', draft, version };
  const { status, location } = await load.request('POST', '/report/check', { cookie, fields });
  if (status !== 303 || !/^\/reports\/HD-.*\/sent$/.test(location)) throw new Error(`A report was refused: ${status} ${location}`);
}

async function keepSixRows(load) {
  const { status } = await load.request('POST', '/six', { fields: { text: 'x'.repeat(300) } });
  if (status !== 200) throw new Error(`The bare application answered ${status}`);
}

/** One draft for each of so many people, because everybody writes one report at a time. */
async function reportsReadyToSend(app, count) {
  const work = app.get(UnitOfWork);
  const random = new SeededRandom(1);
  const staff = await work.run({ ...heedItself, channel: 'command' }, (tx) => inventSchool(tx));
  const named = staff.map(({ personId, name }) => ({ personId, name, engagement: 'employee_teacher', about: '' }));
  const [{ schoolId }] = staff;
  const authors = await addAuthors(work, schoolId, count);
  const ready = [];
  for (const author of authors) {
    const report = { ...inventAnswers(random, 'conduct_of_adult', named, new Date()), child: 'no' };
    const words = { answers: draftOf(report), sent: {}, startedAt: new Date().toISOString() };
    const { id, version } = await app.get(Drafts).insert(author, words);
    ready.push({ ...(await signIn(app, author.accountId)), draft: id, version: String(version) });
  }
  return ready;
}

async function addAuthors(work, schoolId, count) {
  const authors = Array.from({ length: count }, (_, index) => ({
    accountId: newId(),
    personId: newId(),
    schoolId,
    name: `Author ${index}`,
    roles: [],
    channel: 'web',
  }));
  await work.run({ ...heedItself, schoolId, channel: 'command' }, async (tx) => {
    const at = tx.at;
    const person = ({ personId, accountId }) => ({ id: personId, schoolId, accountId, keyId: null, sealed: null, madeAt: at, version: 1 });
    const account = ({ accountId, personId, name }, index) => ({
      id: accountId,
      schoolId,
      personId,
      email: `author${index}@invented.example`,
      name,
      jobTitle: '',
      phone: '',
      engagement: 'employee_teacher',
      passwordHash: null,
      secondStepSealed: null,
      secondStepSince: at,
      secondStepUsed: null,
      madeAt: at,
      endedAt: null,
      version: 1,
    });
    await tx.insert(Person, authors.map(person));
    await tx.insert(Account, authors.map(account));
    tx.record({ action: 'account.added', subject: schoolId });
  });
  return authors;
}
