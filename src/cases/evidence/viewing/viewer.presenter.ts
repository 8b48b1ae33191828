import { type EvidenceType, isMail, mediaKindOf } from '../../../evidence/index.js';
import { isRefused, paths } from '../../../kernel/index.js';
import { details, type PlainLink, plainLink } from '../../../platform/views/govuk.js';
import type { CaseItem } from '../case-items.js';
import { canBeSeen, excerptOf } from '../item-parts.presenter.js';
import type { ItemSeen, LookedAtItem } from '../item-look.js';
import { chatOf } from './chat.presenter.js';
import { mediaOf } from '../media/media.presenter.js';
import type { Viewed } from './item-viewer.js';
import { mailOf } from './mail.presenter.js';
import type { DrawnPage, PageRefusal } from './show-page.js';

/** Whether something else than the viewing copy of a picture, or plain words, is shown of it. */
export function hasViewer(type: EvidenceType): boolean {
  return type === 'pdf' || isMail(type) || mediaKindOf(type) !== null;
}

/** What is shown of an item in the place of the original; what it is not is null. */
export function viewerOf(looked: LookedAtItem, viewed: Viewed, on: 'screen' | 'paper' = 'screen') {
  const { item } = looked.seen;
  return {
    document: viewed?.kind === 'page' && !isRefused(viewed.made) ? documentOf(item, viewed.made) : null,
    mail: viewed?.kind === 'mail' && !isRefused(viewed.made) ? mailOf(looked, viewed.made, on) : null,
    media: viewed?.kind === 'media' ? mediaOf(looked, viewed.grant) : null,
    ...textOf(item, viewed),
    closer: isPicture(item) ? plainLink('Look closer', paths.evidence.closer(item.id)) : null,
    nothing:
      viewed !== null && viewed.kind !== 'media' && isRefused(viewed.made)
        ? nothingOf(item, viewed.made.refused, viewed.kind === 'page' ? viewed.asked : 1)
        : null,
  };
}

function isPicture(item: CaseItem): boolean {
  return canBeSeen(item) && item.words?.type !== 'text';
}

/** Words as they came, or the chat that they are. */
function textOf(item: CaseItem, viewed: Viewed) {
  if (viewed?.kind !== 'text' || isRefused(viewed.made)) return { excerpt: null, chat: null, asChat: null };
  const { text, isCut, chat } = viewed.made;
  if (chat !== null && !viewed.asText) return { excerpt: null, chat: chatOf(item.id, chat), asChat: null };
  return {
    excerpt: excerptOf({ text, isCut }),
    chat: null,
    asChat: chat === null ? null : plainLink('Show as a chat', paths.evidence.show(item.id)),
  };
}

/** What of an item its page shows, and so would be printed. */
export function partShown(viewed: Viewed): { readonly print: string; readonly hidden: Readonly<Record<string, string>> } {
  const whole = { print: 'Print the viewing copy', hidden: {} };
  if (viewed === null || viewed.kind === 'media' || isRefused(viewed.made)) return whole;
  if (viewed.kind === 'page' && viewed.made.pageCount > 1)
    return { print: `Print page ${viewed.made.page} of ${viewed.made.pageCount}`, hidden: { page: String(viewed.made.page) } };
  if (viewed.kind !== 'text' || viewed.made.chat === null) return whole;
  if (viewed.asText) return { ...whole, hidden: { shown: 'text' } };
  const { page, pageCount } = viewed.made.chat;
  return pageCount > 1 ? { print: 'Print these messages', hidden: { page: String(page) } } : whole;
}

/** The e-mail that it was attached to. */
export function takenFrom({ kin }: ItemSeen) {
  if (kin.takenFrom === null) return null;
  const { item, attachment } = kin.takenFrom;
  return { text: `It was attachment ${attachment} of`, way: plainLink(`item ${item.number}`, paths.evidence.show(item.id)) };
}

/** A page of a document, and the way to the others. */
function documentOf({ id, number, words }: CaseItem, { page, pageCount, words: written, token }: DrawnPage) {
  const about = words === null || words.description === '' ? '' : ` ${words.description}.`;
  const to = (text: string, other: number): PlainLink => plainLink(text, paths.evidence.page(id, other));
  return {
    href: paths.evidence.pagePicture(id, page, token),
    alt: `Page ${page} of ${pageCount} of item ${number}, as a picture.${about}`,
    caption:
      'Viewing copy: each page is drawn from the original as a picture. Nothing in the file runs. The original has not been changed.',
    place: `Page ${page} of ${pageCount}`,
    ways:
      pageCount === 1
        ? []
        : [
            ...(page > 2 ? [to('First page', 1)] : []),
            ...(page > 1 ? [to('Previous page', page - 1)] : []),
            ...(page < pageCount ? [to('Next page', page + 1)] : []),
            ...(page < pageCount - 1 ? [to('Last page', pageCount)] : []),
          ],
    closer: plainLink('Look closer', paths.evidence.closer(id, page)),
    written: written.trim() === '' ? null : details('Read the words on this page', written.trim().split(/\n+/)),
  };
}

/** Why nothing stands where a document would, and what to do. */
export function nothingOf({ id }: CaseItem, refused: PageRefusal, asked: number) {
  if (refused === 'no-such-part')
    return { text: `This file has no page ${asked}.`, way: plainLink('First page', paths.evidence.page(id, 1)) };
  return { text: `${why[refused]} Download the original, and open it on a device that you trust.`, way: null };
}

/** Why something can’t be shown. */
const why: Readonly<Record<Exclude<PageRefusal, 'no-such-part'>, string>> = {
  'too-large': 'This file is too large, or has too many pages, to be shown here safely.',
  'cannot-be-shown': 'This file can’t be shown here safely: it is broken, or made in a way that we don’t know.',
  'took-too-long': 'This file takes too long to be shown here safely.',
  locked: 'This file asks for a password, so it can’t be shown here.',
  damaged: 'The stored file is damaged, so nothing of it is shown.',
  'kept-back': 'This file is kept back, so nothing of it is shown.',
};
