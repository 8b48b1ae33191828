import { Readable } from 'node:stream';
import type { Settings } from '../../platform/config/settings.js';
import { isRefused } from '../../kernel/index.js';
import { Clamd, type Patience, ScannerAway } from '../../platform/scanning/clamd.js';
import { clamdPlace, placeInWords } from '../../platform/scanning/clamd-place.js';
import { testVirus } from '../../platform/scanning/test-virus.js';
import { ailing, sound, type Symptom } from './symptom.js';

const what = 'Virus scanner';
const patience: Patience = { connectMs: 5_000, idleMs: 60_000 };
const block = Buffer.alloc(64 * 1024);

/** Whether one is set, answers, finds the test virus, and takes the largest file that Heed takes. */
export async function scannerWorks({ clamdUrl, evidenceMaxBytes }: Settings): Promise<Symptom> {
  if (clamdUrl === null) return sound(what, 'none: nothing scans evidence, and its pages say so (CLAMD_URL is not set)');
  const place = clamdPlace(clamdUrl);
  try {
    return await tried(new Clamd(place, patience), placeInWords(place), evidenceMaxBytes);
  } catch (fault) {
    if (!(fault instanceof ScannerAway)) throw fault;
    return ailing(
      what,
      `${placeInWords(place)}: ${fault.message.replace('The virus scanner', 'it')}`,
      'Check CLAMD_URL, and that clamd runs. Evidence waits in quarantine until it was scanned, and nobody can open it.',
    );
  }
}

async function tried(clamd: Clamd, place: string, largest: number): Promise<Symptom> {
  const version = await clamd.version();
  const virus = await clamd.scan(Readable.from([Buffer.from(testVirus)]));
  if (isRefused(virus) || virus.found === null)
    return ailing(what, `${place} answers as ${version}, and does not find the test virus`, 'Let it fetch its signatures: freshclam.');
  const megabytes = Math.ceil(largest / 1024 / 1024);
  if (isRefused(await clamd.scan(Readable.from(blocks(largest)))))
    return ailing(
      what,
      `${place} answers as ${version}, and takes no file of ${megabytes} MB`,
      `Set StreamMaxLength, MaxScanSize and MaxFileSize in clamd.conf to at least ${megabytes + 1}M, or lower EVIDENCE_MAX_MB.`,
    );
  return sound(what, `${place} answers as ${version}, finds the test virus, and takes files of ${megabytes} MB`);
}

function* blocks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
}
