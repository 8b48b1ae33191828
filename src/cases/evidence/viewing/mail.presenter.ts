import { type EvidenceLimits, type MailAttachment, type MailWords, whyNotAdded } from '../../../evidence/index.js';
import { paths } from '../../../kernel/index.js';
import { button, details, form, type PlainLink, plainLink } from '../../../platform/views/govuk.js';
import { facts } from '../../../platform/views/heed.js';
import type { LookedAtItem } from '../item-look.js';
import type { KeepRefusal } from './keep-attachment.js';
import { sizeInWords } from '../size-in-words.js';

const shownLetters = 20_000;

/** A saved e-mail: who and when as a table, then its words, then what was attached. */
export function mailOf(looked: LookedAtItem, mail: MailWords, on: 'screen' | 'paper' = 'screen') {
  const [main, other] = mail.html.trim() === '' ? [mail.text, ''] : [mail.html, mail.text];
  return {
    about: facts(
      [
        { name: 'From', value: mail.from },
        { name: 'To', value: mail.to },
        { name: 'Copy to', value: mail.cc },
        { name: 'Answers go to', value: mail.replyTo },
        { name: 'Sent', value: mail.date },
        { name: 'Subject', value: mail.subject },
      ].filter(({ value }) => value.trim() !== ''),
      'narrow',
    ),
    way: details('How it came', [
      mail.messageId === '' ? 'It has no number of its own (Message-ID).' : `Its own number (Message-ID): ${mail.messageId}`,
      ...(mail.received.length === 0
        ? ['It doesn’t say which servers it went through.']
        : ['The servers it says it went through, the last first. Whoever sent it can have made them up.', ...mail.received]),
    ]),
    text: main.trim() === '' ? 'There are no words in it.' : shown(main),
    caption: captionOf(mail, main),
    other: other.trim() === '' || same(other, main) ? null : details('Read the plain version that came with it', [shown(other)]),
    attachments: mail.attachments.map((attachment, at) => lineOf(looked, attachment, { number: at + 1, on })),
    more:
      mail.attachmentCount > mail.attachments.length
        ? `And ${mail.attachmentCount - mail.attachments.length} more, which are in the original.`
        : null,
  };
}

interface AttachmentPlace {
  readonly number: number;
  /** Nothing can be pressed on paper. */
  readonly on: 'screen' | 'paper';
}

function lineOf({ seen, acts, file }: LookedAtItem, { name, bytes, kind }: MailAttachment, { number, on }: AttachmentPlace) {
  const { item, kin } = seen;
  const kept = kin.takenOut.find(({ attachment }) => attachment === number)?.item ?? null;
  const mayKeep = on === 'screen' && kept === null && acts.has('case.add-evidence') && file.row.closedAt === null;
  return {
    name,
    about: `Attachment ${number}${what[kind]}, ${sizeInWords(bytes)}${kind === 'packed' ? '. Other files may be packed inside. We can’t unpack it: download the original' : ''}`,
    kept: kept === null ? null : keptAs(kept.id, kept.number),
    keep: mayKeep
      ? {
          form: form(paths.evidence.keepAttachment(item.id, number)),
          button: button(`Keep attachment ${number} as an item of its own`, { kind: 'second' }),
        }
      : null,
  };
}

function keptAs(id: string, number: number): PlainLink {
  return plainLink(`Kept as item ${number}`, paths.evidence.show(id));
}

const what: Readonly<Record<MailAttachment['kind'], string>> = { file: '', mail: ', another e-mail', packed: ', packed by Outlook' };

function captionOf({ html, isCut }: MailWords, main: string): string {
  const how =
    html.trim() === ''
      ? 'The words of the e-mail.'
      : 'The words of the e-mail, without its layout. Nothing in it was loaded from elsewhere.';
  return isCut || main.length > shownLetters ? `${how} This is the start: download the original for the rest.` : how;
}

function shown(text: string): string {
  const start = text.trim().slice(0, shownLetters);
  return start.isWellFormed() ? start : start.slice(0, -1);
}

function same(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(one) === bare(other);
}

/** Why an attachment did not become an item, in the words that any file would be refused with. */
export function whyNotKept(refusal: KeepRefusal, limits: EvidenceLimits): string {
  if ('name' in refusal) return whyNotAdded(refusal, limits);
  return refusal.refused === 'closed'
    ? 'This case is closed. Reopen it to add evidence'
    : 'This attachment can’t be taken out safely. Download the original';
}
