import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { heedDataSource } from '../../src/data-source.js';
import { Drafts } from '../../src/reports/index.js';
import { blankAnswers } from '../../src/reports/domain/draft-answers.js';
import { diskHasRoom } from '../../src/cli/doctor/places.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { heed as runs } from '../support/backups.js';
import { addsEvidence, aScreenshot, itemsOn, placeOf } from '../support/evidence.js';
import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { TusSender } from '../support/uploads.js';

/** What lies where, in the records of a school that the server has left. */
interface Place {
  readonly settings: Readonly<Record<string, string>>;
  readonly item: string;
  readonly piece: string;
  sql(statement: string, ...parameters: string[]): Promise<void>;
}

const old = '01900000-0000-7000-8000-00000000abcd';
const stored = ({ settings }: Place, id: string): string => join(settings.UPLOADS_DIR ?? '', id.slice(-4, -2), id.slice(-2), id);
const inData = ({ settings }: Place, name: string): string => join(settings.DATA_DIR ?? '', name);
const keyFile = (place: Place): string => inData(place, 'keys/master.key');

let server: TestServer;
let place: Place;

beforeEach(async () => {
  server = await TestServer.start({ now: new Date(Date.now() - 2 * 3_600_000).toISOString() });
  const school = await aSchool(server);
  const { reference } = await aReport(school);
  const slt = await school.visitor('slt');
  await addsEvidence(slt, reference, { name: 'a.png', bytes: await aScreenshot(), type: 'image/png' });
  await slt.opens(`/cases/${reference}/evidence`);
  const item = placeOf(server, itemsOn(slt)[0] ?? '');
  const startedAt = server.clock.now().toISOString();
  const answers = { ...blankAnswers('conduct_of_adult'), gate: 'no' as const };
  await server.app.get(Drafts).insert(school.actor('teacher'), { answers, sent: { kind: 1 }, startedAt });
  const sender = await TusSender.of(await school.visitor('teacher'));
  const { location } = await sender.begin('/report/evidence/uploads', { name: 'b.pdf', bytes: Buffer.alloc(2_000, '%PDF-1.7\n') });
  await sender.patch(location, 0, Buffer.alloc(1_000, '%PDF-1.7\n'));
  const [row] = await school.work((tx) => tx.query<{ id: string }>('SELECT id FROM upload_piece'));
  await server.leave();
  const { settings } = server;
  const sql = async (statement: string, ...parameters: string[]) => {
    const source = await heedDataSource(readSettings(settings)).initialize();
    await source.query(statement, parameters);
    await source.destroy();
  };
  place = { settings, item, piece: row?.id ?? '', sql };
}, 60_000);
afterEach(() => server.stop());

it('says that all is well where it is', async () => {
  const { status, out } = await runs(place.settings, 'doctor');
  expect({ status, ill: out.split('\n').filter((line) => line.startsWith('✗')) }).toEqual({ status: 0, ill: [] });
  expect(out).toContain('✓ Files on their way: 1 pieces, each there');
});

const marked = (damage: string) => (at: Place) => at.sql(`UPDATE evidence_item SET damage = ?`, damage);
/** The damage, what the line says, and what to do. */
const damages: readonly (readonly [string, (at: Place) => Promise<unknown>, RegExp])[] = [
  ['a file that is gone', ({ item }) => rm(item), /✗ Evidence: 1 of 1 items have no file.*\n +Bring these files back from a backup/],
  ['half a file', ({ item }) => truncate(item, 40), /✗ Evidence: .*changed or cut short.*\n +Bring these files back/],
  ['a file that was altered, as the server found', marked('altered'), /✗ Evidence: .*\(changed or cut short\)/],
  ['a file that cannot be read, as the server found', marked('unreadable'), /✗ Evidence: .*cannot be read now: look at the disk/],
  [
    'a file without a row',
    async (at) => {
      await mkdir(dirname(stored(at, old)), { recursive: true });
      await writeFile(stored(at, old), 'x');
    },
    /✗ Evidence: 1 files belong to no record.*\n +They are what a power cut leaves behind/,
  ],
  ['a piece of an upload that is gone', (at) => rm(stored(at, at.piece)), /✗ Files on their way: 1 pieces.*gone.*\n +No evidence is lost/],
  [
    'pieces of an upload that broke off long ago',
    (at) => at.sql(`UPDATE upload SET touched_at = ?`, '2026-01-01T00:00:00.000Z'),
    /✗ Files on their way: pieces of 1 broken uploads are older than a day.*\n +Start the server/,
  ],
  [
    'a folder for files that is none',
    async ({ settings: { UPLOADS_DIR = '' } }) => {
      await rename(UPLOADS_DIR, `${UPLOADS_DIR}.away`);
    },
    /✗ Folders: UPLOADS_DIR .* cannot be written.*\n +Make it/,
  ],
  [
    'a checkpoint file that cannot be read',
    async (at) => {
      await rm(inData(at, 'checkpoints.txt'));
      await mkdir(inData(at, 'checkpoints.txt'));
    },
    /✗ Checkpoints: .* cannot be read\n +Let the user/,
  ],
  ['no checkpoints', (at) => rm(inData(at, 'checkpoints.txt')), /✗ Checkpoints: none in .*\n +If there were some, somebody took them away/],
  [
    'checkpoints that are ahead of the log',
    async (at) => {
      const text = await readFile(inData(at, 'checkpoints.txt'), 'utf8');
      await writeFile(inData(at, 'checkpoints.txt'), text.replaceAll(/^\d+$/gm, '9999'));
    },
    /✗ Checkpoints: the last one signed 9999 entries.*\n +The log was cut/,
  ],
  [
    'checkpoints that stopped long ago',
    async (at) => {
      const text = await readFile(inData(at, 'checkpoints.txt'), 'utf8');
      await writeFile(inData(at, 'checkpoints.txt'), text.replaceAll(/^\d+$/gm, '1'));
    },
    /✗ Checkpoints: behind: the last one signed 1 of .*\n +Start the server/,
  ],
  [
    'a key of another installation',
    (at) => writeFile(keyFile(at), `${Buffer.alloc(32, 7).toString('base64')}\n`),
    /✗ Keys: .*belongs to other records\n +Put back the file/,
  ],
  ['no key', (at) => rm(keyFile(at)), /✗ Keys: HEED_KEY_FILE: .* is missing.*\n +Put back the file/],
  [
    'no ledger of what was disposed of',
    async (at) => {
      await at.sql(`UPDATE sealing_key SET wrapped = NULL, destroyed_at = ? WHERE kind = 'person'`, new Date().toISOString());
      await at.sql(`UPDATE sealing_key SET wrapped = NULL, destroyed_at = ? WHERE kind = 'report'`, new Date().toISOString());
      await rm(inData(at, 'disposals.txt'), { force: true });
    },
    /✗ Ledger of disposals: there is none at .*\n +Put it back from a copy/,
  ],
  ['a database that is none', (at) => writeFile(inData(at, 'heed.sqlite'), 'x'.repeat(8_192)), /✗ Database: .*\n +Check DATA_DIR/],
];

it.each(damages)('finds %s, and says what to do', async (_, damage, says) => {
  await damage(place);
  const { status, out, err } = await runs(place.settings, 'doctor');
  expect({ status, err }).toEqual({ status: 1, err: '' });
  expect(out).toMatch(says);
});

it('finds a folder in which nothing can be written, whoever runs it', async () => {
  const { status, out } = await runs({ ...place.settings, UPLOADS_DIR: '/proc' }, 'doctor');
  expect(status).toBe(1);
  expect(out).toMatch(/✗ Folders: UPLOADS_DIR \/proc is missing or cannot be written/);
});

it('says how much room is left when it is little', async () => {
  expect(await diskHasRoom(readSettings(place.settings), Number.MAX_SAFE_INTEGER)).toMatchObject({
    ok: false,
    found: expect.stringMatching(/^\d+ MB left for .*, fewer than \d+ MB$/),
    mend: expect.stringMatching(/^Make room/),
  });
});
