import {
  configure,
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSAFE_FILENAME,
  Reader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { NotReadable } from './finding.js';
import type { SourceFile } from './host.js';

configure({ useWebWorkers: false });

/** Any part of the archive, wherever it lies. */
export interface ZipBytes {
  readonly bytes: number;
  readPart(at: number, length: number): Promise<Uint8Array>;
}

const mostFiles = 10_000;
const mostAtOnce = 16 * 1024 * 1024;
const about = 'The ZIP file';

/**
 * The files of an archive, read one after the other and never whole. Heed packs without compressing, so that nothing can swell: an archive
 * that was packed otherwise, or that two programs could read in two ways, is refused before anything in it is believed.
 * @throws NotReadable
 */
export async function filesOfZip(archive: ZipBytes): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  const zip = new ZipReader(new PartReader(archive), { strictness: 'strict', filenameValidation: 'strict', checkOverlappingEntry: true });
  let whole = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (files.length >= mostFiles) throw new NotReadable(about, 'It holds far more files than a case file does.');
      whole += entry.uncompressedSize;
      if (whole > archive.bytes) throw new NotReadable(about, 'It says that its files are larger than itself. Do not unpack it.');
      files.push(fileOf(entry));
    }
  } catch (fault) {
    throw inWords(fault);
  }
  return files;
}

function fileOf(entry: Entry): SourceFile {
  if (entry.directory || entry.encrypted || entry.compressionMethod !== 0 || entry.compressedSize !== entry.uncompressedSize)
    throw new NotReadable(
      about,
      'It was packed by another program than Heed. Check the ZIP file as it came, or unpack it and check the folder.',
    );
  return {
    path: entry.filename,
    bytes: entry.uncompressedSize,
    async read(take) {
      try {
        await entry.getData(new WritableStream<Uint8Array>({ write: take }), { checkOverlappingEntry: true });
      } catch (fault) {
        throw inWords(fault);
      }
    },
  };
}

/** Reads only what is asked for, and never much at once, whatever sizes the archive claims. */
class PartReader extends Reader<ZipBytes> {
  constructor(private readonly archive: ZipBytes) {
    super(archive);
    this.size = archive.bytes;
  }

  override async readUint8Array(at: number, length: number): Promise<Uint8Array> {
    if (length > mostAtOnce) throw new NotReadable(about, 'Its list of files is far too large.');
    return this.archive.readPart(at, length);
  }
}

function inWords(fault: unknown): NotReadable {
  if (fault instanceof NotReadable) return fault;
  const said = fault instanceof Error ? fault.message : '';
  if (said === ERR_OVERLAPPING_ENTRY)
    return new NotReadable(about, 'Files in it lie on top of each other. Do not unpack it.', { cause: fault });
  if (said === ERR_UNSAFE_FILENAME)
    return new NotReadable(about, 'A file in it has a name that leads outside its folder. Do not unpack it.', { cause: fault });
  if (said === ERR_AMBIGUOUS_ARCHIVE)
    return new NotReadable(about, 'Two programs could read different files out of it. Do not rely on it.', { cause: fault });
  return new NotReadable(about, 'It can’t be read: it was cut off, damaged, or is no ZIP file.', { cause: fault });
}
