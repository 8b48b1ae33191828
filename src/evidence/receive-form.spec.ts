import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Request } from 'express';
import sharp from 'sharp';
import { isRefused } from '../kernel/index.js';
import { FolderStore } from '../platform/storage/folder-store.js';
import { checkSealed, discardEvidence, openEvidence, receiveForm, type FormOptions, type ReceivedFile, type RefusedFile } from './index.js';

type Answer = Awaited<ReturnType<typeof receiveForm<'gate-closed'>>>;

let folder: string;
let store: FolderStore;
let server: Server;
let address: string;
let options: FormOptions<'gate-closed'>;
let keys: Map<string, Buffer>;
let asked: unknown[];
let answer: Promise<Answer>;
let png: Buffer;

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

beforeAll(async () => {
  png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-form-'));
  store = new FolderStore(folder);
  keys = new Map();
  asked = [];
  options = {
    store,
    newKey: (id) => {
      const key = randomBytes(32);
      keys.set(id, key);
      return key;
    },
    limits: { maxBytes: 1_000_000, maxFiles: 3, media: [] },
    before: (fields) => {
      asked.push(fields);
      return Promise.resolve(fields.gate === 'no' ? null : { refused: 'gate-closed' });
    },
  };
  server = createServer((req, res) => {
    answer = receiveForm(req as Request, options);
    answer.then(
      (got) => res.end(JSON.stringify(got)),
      () => res.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

describe('a form with files', () => {
  it('keeps each file sealed, with what its bytes are', async () => {
    const { fields, files } = await sent(form({ gate: 'no', words: 'two' }, { 'one.png': png, 'two.txt': 'hello' }));
    expect(fields).toEqual({ gate: 'no', words: 'two' });
    expect(asked).toEqual([fields]);
    const [picture, text] = files as [ReceivedFile, ReceivedFile];
    expect([picture.name, picture.type, picture.bytes]).toEqual(['one.png', 'png', png.length]);
    expect([text.name, text.type, text.bytes]).toEqual(['two.txt', 'text', 5]);
    expect(picture.sha256).toBe(createHash('sha256').update(png).digest('hex'));
    expect(await store.size(picture.id)).toBe(picture.sealedBytes);
    expect(await checkSealed(store, picture)).toBe('whole');
    expect(await original(picture)).toEqual(png);
    const stored = await buffer(await store.open(text.id));
    expect(stored.includes('hello')).toBe(false);
    expect(createHash('sha256').update(stored).digest('hex')).toBe(text.sealedSha256);
  });

  it('keeps nothing when the gate is closed, and gives back what was typed', async () => {
    expect(await refusal(form({ gate: 'yes', words: 'mine' }, { 'a.png': png, 'b.png': png }))).toBe('gate-closed');
    expect((await answer).fields).toMatchObject({ words: 'mine' });
    expect(await left()).toEqual([]);
    expect(keys.size).toBe(0);
  });

  it('keeps nothing when files come before the fields', async () => {
    expect(await refusal(form({ gate: 'no' }, { 'a.png': png, 'b.png': png }, 'files first'))).toBe('fields-first');
    expect((await answer).fields).toMatchObject({ gate: 'no' });
    expect(asked).toEqual([]);
    expect(await left()).toEqual([]);
  });

  it('cannot be turned by what stands behind the files', async () => {
    const body = form({ gate: 'yes' }, { 'a.png': png });
    body.append('gate', 'no');
    expect(await refusal(body)).toBe('gate-closed');
    expect(asked).toEqual([{ gate: 'yes' }]);
    expect(await left()).toEqual([]);
  });

  it('is decided also when it holds no file, or only the empty field of a browser', async () => {
    expect((await sent(form({ gate: 'no' }, {}))).files).toEqual([]);
    expect((await sent(form({ gate: 'no' }, { '': '' }))).files).toEqual([]);
    expect(await refusal(form({}, {}))).toBe('gate-closed');
  });

  it('refuses single files and keeps the others', async () => {
    const { files } = await sent(
      form({ gate: 'no' }, { 'empty.png': '', 'large.txt': 'x'.repeat(1_000_001), 'fits.txt': 'x'.repeat(1_000_000) }),
    );
    expect(files.map(whatOf)).toEqual(['empty', 'too-large', 'text']);
    expect(await left()).toEqual([(files[2] as ReceivedFile).id]);
  });

  it('keeps as many as there is room for, not counting what it refuses', async () => {
    const { files } = await sent(
      form({ gate: 'no' }, { '1.png': png, '2.png': '', '3.png': png, '4.png': png, '5.png': png, '6.png': png }),
    );
    expect(files.map(whatOf)).toEqual(['png', 'empty', 'png', 'png', 'too-many', 'too-many']);
  });

  it('finds out at the last byte, and keeps nothing', async () => {
    const late = Buffer.concat([Buffer.alloc(500_000, 'a'), Buffer.from([0])]);
    const { files } = await sent(
      form({ gate: 'no' }, { 'late.txt': late, 'cut.txt': Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.from([0xe2])]) }),
    );
    expect(files).toEqual([
      { refused: 'lies-about-its-type', name: 'late.txt', claimed: 'text', found: 'unknown' },
      { refused: 'not-taken-yet', name: 'cut.txt', kind: 'unreadable-text' },
    ]);
    expect(await left()).toEqual([]);
  });

  it.each([
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\temp\\me.png', 'me.png'],
    ['line\r\nbreak".png', 'line break".png'],
    ['🙂 naïve – 截图.png', '🙂 naïve – 截图.png'],
    ['צילום מסך.png', 'צילום מסך.png'],
    ['half \ud83d.png', 'half \ufffd.png'],
    [`${'long '.repeat(100)}.png`, `${'long '.repeat(39)}…`.slice(0, 195) + '….png'],
  ])('keeps of the name %j what can be shown', async (given, kept) => {
    const { files } = await sent(form({ gate: 'no' }, { [given]: png }));
    expect(files[0]?.name).toBe(kept);
    expect(files[0]?.name.length).toBeLessThanOrEqual(200);
  });

  it('can be taken back', async () => {
    const { files } = await sent(form({ gate: 'no' }, { 'a.png': png, 'b.txt': '' }));
    await discardEvidence(store, files);
    expect(await left()).toEqual([]);
    expect(await checkSealed(store, files[0] as ReceivedFile)).toBe('missing');
  });
});

describe('what is wrong with a form is a refusal', () => {
  const head = (name: string) => `--b\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const gate = '--b\r\nContent-Disposition: form-data; name="gate"\r\n\r\nno\r\n';

  it.each([
    ['broken off in a file', `${gate}${head('a.png')}`, dot.subarray(0, 60), 'malformed'],
    ['without its last line', `${gate}${head('a.png')}`, Buffer.concat([dot, Buffer.from('\r\n--b\r\n')]), 'malformed'],
    ['with a broken header', `${gate}--b\r\nContent-Dis\u0000position\r\n\r\n`, Buffer.from('\r\n--b--\r\n'), 'malformed'],
    ['that is not one', 'words, just words', Buffer.alloc(0), 'malformed'],
    ['without a name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n', Buffer.alloc(0), 'malformed'],
    ['that is empty', '', Buffer.alloc(0), 'malformed'],
  ])('%s', async (_, start, rest, expected) => {
    await post(Buffer.concat([Buffer.from(start), rest]));
    expect(await answer).toMatchObject({ refused: expected });
    expect(await left()).toEqual([]);
  });

  it('of another kind, or without a boundary', async () => {
    await post(Buffer.from('{}'), 'application/json');
    expect(await answer).toMatchObject({ refused: 'malformed' });
    await post(Buffer.from('x'), 'multipart/form-data');
    expect(await answer).toMatchObject({ refused: 'malformed' });
  });

  it('with more than a page holds: nothing is kept of what came before', async () => {
    const long = form({ gate: 'no' }, { 'a.png': png });
    long.append('words', 'x'.repeat(200_000));
    expect(await refusal(long)).toBe('too-much');
    expect(await left()).toEqual([]);
    const many = form({ gate: 'no' }, { 'a.png': png });
    for (let i = 0; i < 150; i += 1) many.append(`field${i}`, '');
    expect(await refusal(many)).toBe('too-much');
    expect(await refusal(form({ gate: 'no' }, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.png`, png]))))).toBe(
      'too-many-files',
    );
    expect(await refusal(form({ gate: 'no', 'a[b][c]': 'x' }, { 'a.png': png }))).toBe('malformed');
    expect(await left()).toEqual([]);
  });

  it.each([
    ['its first file', 1],
    ['its second file', 2],
  ])('broken off by the sender in %s: nothing is left', async (_, file) => {
    const files = [head('a.png'), dot, `\r\n${head('b.png')}`, dot].slice(0, 2 * file).map((part) => Buffer.from(part as Buffer));
    const sending = begin(Buffer.concat([Buffer.from(gate), ...files, Buffer.alloc(100_000)]));
    await until(() => keys.size === file);
    sending.destroy();
    expect(await answer).toMatchObject({ refused: 'broken-off', fields: { gate: 'no' } });
    expect(await left()).toEqual([]);
  });

  it('broken off while it is being decided: nothing is left', async () => {
    let decide: (answer: null) => void = () => undefined;
    options = { ...options, before: () => new Promise((resolve) => (decide = resolve)) };
    const noDecision = decide;
    const sending = begin(Buffer.concat([Buffer.from(gate + head('a.png')), dot, Buffer.alloc(100_000)]));
    await until(() => decide !== noDecision);
    sending.destroy();
    setTimeout(() => decide(null), 50);
    expect(await answer).toMatchObject({ refused: 'broken-off' });
    expect(await left()).toEqual([]);
  });

  function begin(body: Buffer): ClientRequest {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 5_000_000 };
    const sending = request(address, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(body);
    return sending;
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
  }
});

describe('what goes wrong on our side is a fault, and keeps nothing', () => {
  it('when the store cannot write', async () => {
    await writeFile(join(folder, 'incoming'), 'a file where a folder should be');
    await fault(form({ gate: 'no' }, { 'a.png': png, 'b.png': png }), 'EEXIST');
  });

  it('when no key can be made, also for the second file', async () => {
    const { newKey } = options;
    options = { ...options, newKey: (id) => (keys.size < 1 ? newKey(id) : Promise.reject(new Error('no key'))) };
    await fault(form({ gate: 'no' }, { 'a.png': png, 'b.txt': 'x'.repeat(900_000) }), 'no key');
  });

  it('when nothing can be decided', async () => {
    options = { ...options, before: () => Promise.reject(new Error('no answer')) };
    await fault(form({ gate: 'no' }, { 'a.png': png }), 'no answer');
    await fault(form({ gate: 'no' }, {}), 'no answer');
  });

  async function fault(body: FormData, message: string): Promise<void> {
    expect((await fetch(address, { method: 'POST', body })).status).toBe(500);
    await expect(answer).rejects.toThrow(message);
    expect(await left()).toEqual([]);
  }
});

async function sent(body: FormData): Promise<Exclude<Answer, { refused: string }>> {
  await fetch(address, { method: 'POST', body });
  const got = await answer;
  if (isRefused(got)) throw new Error(`refused: ${got.refused}`);
  return got;
}

async function refusal(body: FormData): Promise<string> {
  await fetch(address, { method: 'POST', body });
  return answer.then((got) => (isRefused(got) ? got.refused : 'nothing'));
}

function form(fields: Record<string, string>, files: Record<string, Buffer | string>, order = 'fields first'): FormData {
  const body = new FormData();
  const addFields = () => Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  const addFiles = () =>
    Object.entries(files).forEach(([name, bytes]) => body.append('files', new Blob([new Uint8Array(Buffer.from(bytes))]), name));
  for (const add of order === 'fields first' ? [addFields, addFiles] : [addFiles, addFields]) add();
  return body;
}

function post(body: Buffer, type = 'multipart/form-data; boundary=b'): Promise<unknown> {
  return fetch(address, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': type } });
}

async function original(file: ReceivedFile): Promise<Buffer> {
  return buffer(await openEvidence(store, file.id, keys.get(file.id) as Buffer));
}

function whatOf(file: ReceivedFile | RefusedFile): string {
  return isRefused(file) ? file.refused : file.type;
}

async function left(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile() && one.name !== 'incoming').map(({ name }) => name);
}
