import { type RefusedFile, whyFormNotTaken, whyNotAdded } from '../../evidence/index.js';
import { isRefused, nearMoment } from '../../kernel/index.js';
import { type Answer, invalid, json, unavailable } from '../../platform/http/answers.js';
import { type FileLine, fileLine } from '../../platform/views/heed.js';
import type { AddedEvidence, AddRefusal, NothingAdded } from './add-evidence.js';
import { noRoom } from './no-room.js';
import { sizeInWords } from './size-in-words.js';

/** Where a file that was just added can be taken back; null where it cannot. */
export type RemoveHref = (evidenceId: string) => string | null;

export const whyNothingAdded: Readonly<Record<AddRefusal, string>> = {
  ...whyFormNotTaken,
  gate: 'Nothing was added. Files can only be added after a “No” to the question whether they show anyone nude. Tell us in words.',
  closed: 'Nothing was added. This case is closed. Reopen it first.',
  'disk-full': `Nothing was added. ${noRoom.full}`,
  'disk-read-only': `Nothing was added. ${noRoom['read-only']}`,
  'disk-broken': `Nothing was added. ${noRoom.broken}`,
  'too-long': 'Nothing was added. Describe the files in 500 characters or fewer.',
};

/** What the page says of each file that was sent, as {@link FileLine}s. */
export function addedLines(added: AddedEvidence, maxBytes: number, removeHref: RemoveHref = () => null): FileLine[] {
  return added.files.map((file) =>
    isRefused(file)
      ? fileLine({ name: file.name, refused: whyNot(file, added, maxBytes) })
      : fileLine({
          name: file.name,
          text: `Added ${nearMoment(added.at, added.at)} · ${sizeInWords(file.bytes)}`,
          removeHref: removeHref(file.id),
        }),
  );
}

/** For the script that sends files one by one. */
export function uploadAnswer(answer: AddedEvidence | NothingAdded, maxBytes: number, removeHref: RemoveHref = () => null): Answer {
  if (isRefused(answer)) return json({ refused: withoutVerdict(whyNothingAdded[answer.refused]) }, isOurs(answer) ? 507 : 422);
  const [line] = addedLines(answer, maxBytes, removeHref);
  if (!line) return json({ refused: 'No file arrived. Choose it again.' }, 422);
  return line.added ? json({ added: { text: line.text, remove: line.remove } }) : json({ refused: line.text }, 422);
}

/** The form again; when the disk is to blame, and nothing of what was sent, with a status that says so. */
export function againAfter(answer: AddedEvidence | NothingAdded): typeof invalid {
  return isRefused(answer) && isOurs(answer) ? unavailable : invalid;
}

function isOurs({ refused }: NothingAdded): boolean {
  return refused.startsWith('disk-');
}

function whyNot(file: RefusedFile, { room }: AddedEvidence, maxBytes: number): string {
  return withoutVerdict(whyNotAdded(file, { maxBytes, maxFiles: room }));
}

/** The page says "Not added." itself, in bold. */
function withoutVerdict(sentence: string): string {
  return sentence.replace(/^(Not|Nothing was) added\. /, '');
}
