import http from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { startBare } from './start-bare.mjs';
import { paired, result } from './measure.mjs';
import { draftReadyForFiles } from './draft-ready-for-files.mjs';
import { prepare } from './prepare.mjs';
import { residentMegabytes, watchMemory } from './watch-memory.mjs';
import { withThrowAwayFolders } from './throw-away.mjs';

const megabytes = 200;
const rounds = 5;
/** What streaming may hold in memory above a server at rest, however large the file. */
const mostMemoryMb = 80;

/** One large file sent as a form over loopback, beside a bare receiver that hashes, seals, writes and syncs. */
export async function run() {
  return withThrowAwayFolders(async (folders) => {
    const settings = { ...folders, EVIDENCE_MAX_MB: String(megabytes + 10), EVIDENCE_MAX_FILES: '50' };
    const sender = await prepare(settings, draftReadyForFiles);
    const heed = await startBuiltServer(settings);
    const bare = await startBare('bare-receive-file.mjs', { UPLOADS_DIR: join(folders.UPLOADS_DIR, 'bare') });
    try {
      const file = pdf(megabytes * 1_000_000);
      const headers = { cookie: sender.cookie, accept: 'application/json' };
      const ours = () => megabytesPerSecond(`${heed.url}/report/evidence`, headers, { _csrf: sender.csrf, from: '' }, file);
      const theirs = () => megabytesPerSecond(`${bare.url}/file`, {}, {}, file);
      await ours();
      await theirs();
      const before = residentMegabytes(heed.pid);
      const watch = watchMemory(heed.pid);
      const speed = await paired(rounds, ours, theirs);
      const grown = watch.stop() - before;
      return [
        result('evidence-upload', speed, 'MB/s', { atLeast: 0.7 }),
        result('evidence-upload memory above before', { value: grown, limit: mostMemoryMb }, 'MB', { atMost: 1 }),
      ];
    } finally {
      await Promise.all([heed.stop(), bare.stop()]);
    }
  });
}

/** Says that it is a PDF and is one long comment. */
function pdf(bytes) {
  const file = Buffer.alloc(bytes, 'Nobody wrote this. ');
  file.write('%PDF-1.7\n%', 0);
  file.write('\n%%EOF\n', bytes - 7);
  return file;
}

async function megabytesPerSecond(url, headers, fields, file) {
  const boundary = `heed-bench-${Math.random().toString(36).slice(2)}`;
  const part = (name, more, value) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}`;
  const before = Object.entries(fields).map(([name, value]) => `${part(name, '', value)}\r\n`);
  const type = '; filename="long.pdf"\r\nContent-Type: application/pdf';
  const [head, tail] = [Buffer.from(`${before.join('')}${part('files', type, '')}`), Buffer.from(`\r\n--${boundary}--\r\n`)];
  const startedAt = performance.now();
  const request = http.request(url, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': head.length + file.length + tail.length,
    },
  });
  const answered = new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  await pipeline(Readable.from(chunksOf(head, file, tail)), request);
  const answer = await answered;
  let text = '';
  for await (const chunk of answer) text += chunk;
  if (answer.statusCode !== 200 || /"added":false|"refused"/.test(text))
    throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
  return (file.length / 1_000_000) * (1_000 / (performance.now() - startedAt));
}

function* chunksOf(head, file, tail) {
  yield head;
  for (let at = 0; at < file.length; at += 256 * 1024) yield file.subarray(at, at + 256 * 1024);
  yield tail;
}
