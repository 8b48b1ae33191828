import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { UnitOfWork, verifyEverything } from '../../dist/src/audit/index.js';
import { Note } from '../../dist/src/cases/index.js';
import { heedDataSource } from '../../dist/src/data-source.js';
import { heedItself, newId } from '../../dist/src/kernel/index.js';
import { readSettings } from '../../dist/src/platform/config/settings.js';
import { Keyring } from '../../dist/src/platform/crypto/keyring.js';
import { paired, result } from './measure.mjs';
import { prepare } from './prepare.mjs';
import { withThrowAwayFolders } from './throw-away.mjs';

/** `HEED_BENCH_ENTRIES` asks for fewer. */
const entries = Number(process.env.HEED_BENCH_ENTRIES ?? 1_000_000);
/** What memory is compared with: the log may be five times as long, and verifying it takes no more. */
const aFifth = entries / 5;
/** One entry in so many vouches for a record; the others are looks. */
const oneInSoMany = 5;
const atOnce = 1_000;
const batch = 5_000;
const once = fileURLToPath(new URL('verify-once.mjs', import.meta.url));

/**
 * Verifying a log and what it covers, beside a bare loop that reads the same rows from the same database and takes SHA-256 of each; and the
 * most memory that verifying takes, beside that for a fifth of the log.
 */
export async function run() {
  return withThrowAwayFolders(async (given) => {
    await prepare(given, (app) => fill(app, entries));
    const speed = await besideBareLoop(given);
    const short = await withThrowAwayFolders(async (other) => {
      await prepare(other, (app) => fill(app, aFifth));
      return mostMemory(other);
    });
    return [
      result(`audit-verify ${entries} entries`, speed, 'entries/s', { atLeast: 0.5 }),
      result('audit-verify memory', { value: await mostMemory(given), limit: short }, 'MB', { atMost: 1.2 }),
    ];
  });
}

async function mostMemory(given) {
  const { stdout } = await promisify(execFile)(process.execPath, [once], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...given },
  });
  return Number(stdout);
}

async function besideBareLoop(given) {
  const settings = readSettings(given);
  const { publicKey } = Keyring.load(settings);
  const source = await heedDataSource(settings, { readsOnly: true }).initialize();
  try {
    const perSecond = async (work) => {
      const startedAt = performance.now();
      await work();
      return (entries * 1_000) / (performance.now() - startedAt);
    };
    const ours = () =>
      perSecond(async () => {
        const verdict = await verifyEverything({ source, publicKey, checkpointFile: settings.checkpointFile });
        if (!verdict.ok || verdict.entries !== entries) throw new Error(`The log does not hold: ${JSON.stringify(verdict).slice(0, 300)}`);
      });
    return await paired(5, ours, () => perSecond(() => bareLoop(source)));
  } finally {
    await source.destroy();
  }
}

async function fill(app, count) {
  const work = app.get(UnitOfWork);
  for (let made = 0; made < count; made += atOnce)
    await work.run({ ...heedItself, channel: 'command' }, async (tx) => {
      for (let one = 0; one < atOnce; one += 1) {
        const subject = newId();
        if (one % oneInSoMany === 0) await tx.insert(Note, { id: newId(), caseId: subject, at: tx.at, sealed: `v1.${'x'.repeat(400)}` });
        tx.record({ action: one % oneInSoMany === 0 ? 'case.note-added' : 'case.viewed', subject });
      }
    });
}

async function bareLoop(source) {
  let hashed = 0;
  for (const [table, key] of [
    ['audit_entry', 'seq'],
    ['note', 'id'],
  ]) {
    for (let after = key === 'seq' ? 0 : ''; ;) {
      const rows = await source.query(`SELECT * FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`, [after, batch]);
      for (const row of rows) createHash('sha256').update(Object.values(row).join('\n')).digest();
      hashed += rows.length;
      if (rows.length < batch) break;
      after = rows.at(-1)[key];
    }
  }
  if (hashed < entries) throw new Error('Rows are missing');
}
