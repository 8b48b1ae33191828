import { setTimeout as wait } from 'node:timers/promises';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { draftReadyForFiles } from './draft-ready-for-files.mjs';
import { milliseconds, quantile, result } from './measure.mjs';
import { prepare } from './prepare.mjs';
import { withThrowAwayFolders } from './throw-away.mjs';
import { residentMegabytes, watchMemory } from './watch-memory.mjs';

const megabyte = 1024 * 1024;
const size = 2_048 * megabyte;
const piece = 8 * megabyte;
const mostMemoryMb = 80;
/** Most of a second at which somebody who opens a page meanwhile notices nothing. */
const mostMs = 250;

/** 2 GB in pieces, as the page sends them, while somebody else goes on opening a page. */
export async function run() {
  return withThrowAwayFolders(async (folders) => {
    const settings = { ...folders, EVIDENCE_MAX_MB: '2048' };
    const sender = await prepare(settings, draftReadyForFiles);
    const heed = await startBuiltServer(settings);
    try {
      const before = residentMegabytes(heed.pid);
      const watch = watchMemory(heed.pid);
      const others = watchOthers(`${heed.url}/reports`, sender.cookie);
      await sendInPieces(heed.url, sender);
      const waited = await others.stop();
      return [
        result('large-upload memory above before', { value: watch.stop() - before, limit: mostMemoryMb }, 'MB', { atMost: 1 }),
        result('large-upload others’ pages (95 of 100)', { value: quantile(waited, 0.95), limit: mostMs }, 'ms', { atMost: 1 }),
      ];
    } finally {
      await heed.stop();
    }
  });
}

async function sendInPieces(url, { cookie, csrf }) {
  const headers = { cookie, 'x-heed-token': csrf, 'tus-resumable': '1.0.0' };
  const metadata = `name ${base64('long.pdf')},gate ${base64('no')},mark ${base64('long')}`;
  const begun = await fetch(`${url}/report/evidence/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(size), 'upload-metadata': metadata },
  });
  if (begun.status !== 201) throw new Error(`The upload did not set out: ${begun.status} ${await begun.text()}`);
  const place = new URL(begun.headers.get('location'), url);
  const body = Buffer.alloc(piece, 'Nobody wrote this. ');
  for (let offset = 0; offset < size; offset += piece) {
    if (offset === 0) body.write('%PDF-1.7\n%', 0);
    const type = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    const answer = await fetch(place, { method: 'PATCH', headers: { ...headers, ...type }, body });
    const text = await answer.text();
    if (answer.status >= 300 || /"refused"/.test(text)) throw new Error(`At ${offset}: ${answer.status} ${text.slice(0, 200)}`);
  }
}

/** Opens a page ten times a second at most, and notes how long each took. */
function watchOthers(address, cookie) {
  const waited = [];
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      waited.push(await milliseconds(async () => (await fetch(address, { headers: { cookie } })).text()));
      await wait(100);
    }
  })();
  return {
    stop: async () => {
      ended = true;
      await watching;
      return waited;
    },
  };
}

function base64(words) {
  return Buffer.from(words).toString('base64');
}
