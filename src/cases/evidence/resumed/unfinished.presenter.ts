import { type FileLine, unfinishedLine } from '../../../platform/views/heed.js';
import { sizeInWords } from '../size-in-words.js';
import type { OpenUpload } from './upload-words.js';

/** What the page says of files that stopped on their way, so that whoever comes back knows what to do. */
export function unfinishedLines(uploads: readonly OpenUpload[]): FileLine[] {
  return uploads.flatMap(({ id, bytes, received, content }) => {
    if (content === null) return [];
    const share = bytes === 0 ? 0 : Math.floor((received / bytes) * 100);
    const text = `Not finished: ${share}% of ${sizeInWords(bytes)} is here. Choose the same file again, and it goes on. It waits one day.`;
    return [unfinishedLine(content.words.name, text, { at: `/uploads/${id}`, mark: content.words.mark })];
  });
}
