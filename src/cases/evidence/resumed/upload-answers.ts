import { nearMoment } from '../../../kernel/index.js';
import { type Answer, json } from '../../../platform/http/answers.js';
import { fileLine } from '../../../platform/views/heed.js';
import { type RemoveHref, uploadAnswer, whyNothingAdded } from '../added-files.presenter.js';
import { sizeInWords } from '../size-in-words.js';
import type { Finished } from './finish-upload.js';
import type { UploadRefusal } from './upload-gate.js';

type Refusal = UploadRefusal | 'unfinished' | 'pieces-lost';

const withoutVerdict = (sentence: string): string => sentence.replace(/^(Not|Nothing was) added\. /, '');

/** Behind "Not added." */
export const whyNoUpload: Readonly<Record<Refusal, string>> = {
  gate: withoutVerdict(whyNothingAdded.gate),
  closed: withoutVerdict(whyNothingAdded.closed),
  'too-long': withoutVerdict(whyNothingAdded['too-long']),
  'moved-on': 'This report was sent or deleted meanwhile. If it was sent, open it under “My reports” and add the file there.',
  'too-many': 'There is no room for more files. Take one out that is not finished, or tell us in words what this one shows.',
  unfinished: 'It has not all arrived yet. Choose it again, and it goes on where it stopped.',
  'pieces-lost': 'A part of it was lost where we keep it. Choose it again.',
};

/** What the script that sends files is told, in the same form as of one that came in one go. */
export function finishedAnswer(finished: Finished, maxBytes: number, removeHref: RemoveHref): Answer {
  if ('evidenceId' in finished) {
    const text = `Added ${nearMoment(finished.at, finished.at)} · ${sizeInWords(finished.bytes)}`;
    const { remove } = fileLine({ name: '', text, removeHref: removeHref(finished.evidenceId) });
    return json({ added: { text, remove } });
  }
  if (!('fields' in finished)) return json({ refused: whyNoUpload[finished.refused] }, 422);
  return uploadAnswer(finished, maxBytes, removeHref);
}
