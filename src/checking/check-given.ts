import { checkCaseFile } from './case-file.js';
import { type CheckedFile, fails, NotReadable, told } from './finding.js';
import type { Host, SourceFile } from './host.js';
import { checkReceipt, isReceipt } from './receipt.js';
import { textOf } from './text-of.js';
import { filesOfZip, type ZipBytes } from './zip-source.js';

/** A file as somebody chose it. */
export interface GivenFile extends SourceFile, ZipBytes {}

const leftByComputers = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];
const mostOfReceipt = 256 * 1024;

/** One ZIP file, or a receipt and what belongs to it, in whatever order they were chosen. */
export async function checkGiven(files: readonly GivenFile[], kept: string | null, host: Host): Promise<CheckedFile> {
  try {
    for (const file of files) {
      const text = await receiptIn(file);
      if (text === null) continue;
      return await checkReceipt(
        text,
        files.filter((other) => other !== file),
        kept,
        host,
      );
    }
    const [zip, ...more] = files;
    if (zip === undefined) throw new NotReadable('The file', 'Nothing was chosen.');
    if (more.length > 0) throw new NotReadable('The files', 'None of them is a receipt. Check one case file at a time.');
    return await checkCaseFile(await filesOfZip(zip), kept, host);
  } catch (fault) {
    if (!(fault instanceof NotReadable)) throw fault;
    return { kind: 'case file', ok: false, key: null, findings: [fails(fault.about, fault.message)] };
  }
}

/** What a ZIP file was unpacked into. Computers leave files of their own in folders that somebody opens: those are told, and no fault. */
export async function checkFolder(files: readonly SourceFile[], kept: string | null, host: Host): Promise<CheckedFile> {
  const own = files.filter(({ path }) => !leftByComputers.includes(path.split('/').at(-1) ?? ''));
  const checked = await checkCaseFile(own, kept, host);
  if (own.length === files.length) return checked;
  const words = `It also holds files that a computer leaves in folders (${leftByComputers.join(', ')}). They are no part of the case file and were not checked.`;
  return { ...checked, findings: [...checked.findings, told('The folder', words)] };
}

/** Null where it is no receipt, damaged or not. */
async function receiptIn(file: GivenFile): Promise<string | null> {
  if (file.bytes > mostOfReceipt) return null;
  const start = await file.readPart(0, Math.min(file.bytes, 16));
  if (!isReceipt(new TextDecoder().decode(start))) return null;
  return textOf(file, 'The receipt', mostOfReceipt);
}
