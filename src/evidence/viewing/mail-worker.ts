import type MsgReader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';
import type { Made, Work } from './confined-loop.js';

export interface MailOrder {
  readonly type: 'eml' | 'msg';
  /** The attachment that is wanted, from 1; null for the letter itself. */
  readonly attachment: number | null;
}

export interface MailOrders {
  readonly postalMime: string;
  readonly msgReader: string;
  readonly htmlToText: string;
  readonly maxLetters: number;
  readonly maxFieldLetters: number;
  readonly maxAttachments: number;
}

/** A letter as it was sent; every field as words. */
export interface MailWords {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly date: string;
  readonly subject: string;
  readonly messageId: string;
  /** Which servers it says it went through, the last first. */
  readonly received: readonly string[];
  readonly text: string;
  /** The formatted version, as words; empty when there was none. */
  readonly html: string;
  readonly isCut: boolean;
  readonly attachments: readonly MailAttachment[];
  readonly attachmentCount: number;
}

export interface MailAttachment {
  readonly name: string;
  readonly bytes: number;
  /** `mail`: a letter inside the letter. `packed`: Outlook's own wrapping, in which other files may lie. */
  readonly kind: 'file' | 'mail' | 'packed';
}

interface Element {
  readonly attribs?: Readonly<Record<string, string>>;
}
interface Builder {
  addInline: (text: string, options: { noWordTransform: boolean }) => void;
}
interface HtmlToText {
  readonly convert: (html: string, options: unknown) => string;
}
type Enclosed = MailAttachment & { readonly content: () => Uint8Array };
type Letter = Omit<MailWords, 'attachments' | 'attachmentCount' | 'isCut'> & { readonly enclosed: readonly Enclosed[] };

type Fields = Omit<Letter, 'text' | 'html' | 'enclosed'>;

/** Reads saved e-mail. Nothing it points at is fetched: pictures from elsewhere are named, links are written out. */
export async function mailWorker(orders: MailOrders): Promise<Work<MailOrder>> {
  const { default: Parser } = (await import(orders.postalMime)) as { default: typeof PostalMime };
  const { default: outlook } = (await import(orders.msgReader)) as { default: typeof MsgReader };
  const { convert } = (await import(orders.htmlToText)) as HtmlToText;
  return async ({ type, attachment }, original) => {
    const letter = type === 'eml' ? await saved(original) : await savedByOutlook(original);
    return attachment === null ? told(letter) : enclosedIn(letter, attachment);
  };

  function told({ enclosed, ...letter }: Letter): Made {
    const words: MailWords = {
      ...letter,
      text: letter.text.slice(0, orders.maxLetters),
      html: letter.html.slice(0, orders.maxLetters),
      isCut: Math.max(letter.text.length, letter.html.length) > orders.maxLetters,
      attachments: enclosed.slice(0, orders.maxAttachments).map(({ name, bytes, kind }) => ({ name, bytes, kind })),
      attachmentCount: enclosed.length,
    };
    return { head: { ...words } };
  }

  function enclosedIn({ enclosed }: Letter, number: number): Made {
    const wanted = enclosed[number - 1];
    return wanted === undefined ? { head: { refused: 'no-such-part' } } : { head: { name: wanted.name }, bytes: wanted.content() };
  }

  async function saved(original: Buffer): Promise<Letter> {
    // Letters inside a letter are attachments, each to be read by itself.
    const mail = await new Parser({ rfc822Attachments: true, maxNestingDepth: 50 }).parse(original);
    const enclosed = mail.attachments.map(({ filename, mimeType, content }, at): Enclosed => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
      const isMail = mimeType === 'message/rfc822';
      return attachmentOf(filename ?? (isMail ? `attached-mail-${at + 1}.eml` : `attachment-${at + 1}`), bytes.length, isMail, () => bytes);
    });
    return { ...fieldsOf(mail), text: mail.text ?? '', html: plain(mail.html ?? ''), enclosed };
  }

  async function savedByOutlook(original: Buffer): Promise<Letter> {
    const reader = new outlook.default(original.buffer.slice(original.byteOffset, original.byteOffset + original.length) as ArrayBuffer);
    const file = reader.getFileData();
    if (file.error !== undefined) throw new Error(file.error);
    const enclosed = (file.attachments ?? []).map((one, at): Enclosed => {
      const isMail = one.innerMsgContent === true;
      const name = one.fileName ?? one.fileNameShort ?? one.name ?? `attachment-${at + 1}`;
      return attachmentOf(isMail ? `${name}.msg` : name, one.contentLength ?? 0, isMail, () => reader.getAttachment(one).content);
    });
    const html = file.bodyHtml ?? (file.html === undefined ? '' : new TextDecoder().decode(file.html));
    return { ...(await outlookFields(file)), text: file.body ?? '', html: plain(html), enclosed };
  }

  /** As the letter's own head says; what Outlook noted itself stands in for what that leaves out. */
  async function outlookFields(file: FieldsData): Promise<Fields> {
    const said = fieldsOf(await new Parser().parse(`${file.headers ?? ''}\r\n\r\n`));
    const to = (type: 'to' | 'cc') =>
      (file.recipients ?? [])
        .filter(({ recipType = 'to' }) => recipType === type)
        .map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email))
        .join(', ');
    const noted: Partial<Record<keyof Fields, string | undefined>> = {
      from: person(file.senderName, file.senderSmtpAddress ?? file.senderEmail),
      to: to('to'),
      cc: to('cc'),
      date: file.clientSubmitTime ?? file.messageDeliveryTime,
      subject: file.subject,
      messageId: file.messageId,
    };
    const missing = Object.entries(noted).filter(([name]) => said[name as keyof Fields] === '');
    return { ...said, ...Object.fromEntries(missing.map(([name, value]) => [name, cut(value ?? '')])) };
  }

  function fieldsOf(mail: Email): Fields {
    const given = (key: string) => mail.headers.filter((header) => header.key === key).map(({ value }) => cut(value));
    const people = (list: readonly Address[] = []) => cut(list.map(named).join(', '));
    return {
      from: mail.from === undefined ? '' : people([mail.from]),
      to: people(mail.to),
      cc: people(mail.cc),
      replyTo: people(mail.replyTo),
      date: given('date')[0] ?? '',
      subject: cut(mail.subject ?? ''),
      messageId: cut(mail.messageId ?? ''),
      received: given('received').slice(0, 30),
    };
  }

  function named({ name, address, group }: Address): string {
    return group === undefined ? person(name, address) : `${name}: ${group.map((one) => person(one.name, one.address)).join(', ')}`;
  }

  /** The true address always stands beside the name that somebody gave it. */
  function person(name: string | undefined, address: string | undefined): string {
    if (!address) return name ?? '';
    return name && name !== address ? `${name} <${address}>` : address;
  }

  function cut(text: string): string {
    return text.length > orders.maxFieldLetters ? `${text.slice(0, orders.maxFieldLetters)}…` : text;
  }

  function attachmentOf(name: string, bytes: number, isMail: boolean, content: () => Uint8Array): Enclosed {
    const kind = isMail ? 'mail' : /^winmail\.dat$/i.test(name) ? 'packed' : 'file';
    return { name: name.slice(0, 300), bytes, kind, content };
  }

  function plain(html: string): string {
    const skipped = ['script', 'style', 'head', 'template', 'iframe', 'object', 'svg'].map((selector) => ({ selector, format: 'skip' }));
    return convert(html.slice(0, 10 * orders.maxLetters), {
      wordwrap: false,
      limits: { maxDepth: 60, maxInputLength: 10 * orders.maxLetters },
      selectors: [...skipped, { selector: 'img', format: 'named' }, { selector: 'a', options: { noAnchorUrl: false } }],
      formatters: {
        named: ({ attribs = {} }: Element, _: unknown, builder: Builder) => {
          const { src = '', alt = '' } = attribs;
          const from = /^(cid|data):/i.test(src) ? 'in this e-mail' : `not fetched: ${src.slice(0, 300)}`;
          builder.addInline(`[picture${alt === '' ? '' : ` “${alt}”`}, ${from}]`, { noWordTransform: true });
        },
      },
    });
  }
}
