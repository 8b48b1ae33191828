import { Injectable } from '@nestjs/common';
import { hasPages, isMail, mediaKindOf, type MailWords, type TextWords } from '../../../evidence/index.js';
import { type Actor, type Refused } from '../../../kernel/index.js';
import type { LookedAtItem } from '../item-look.js';
import { MediaSittings } from '../media/media-sittings.js';
import type { Look } from '../read-evidence.js';
import { askedPart } from './asked-part.js';
import { ShowMail } from './show-mail.js';
import { ShowText } from './show-text.js';
import { type DrawnPage, type PageRefusal, ShowPage } from './show-page.js';

/** What stands in the place of the original: null where a picture or words are shown in another way, or nothing is. */
export type Viewed = PageSeen | MailSeen | TextSeen | MediaSeen | null;

export interface PageSeen {
  readonly kind: 'page';
  readonly asked: number;
  readonly made: DrawnPage | Refused<PageRefusal>;
}

export interface MailSeen {
  readonly kind: 'mail';
  readonly made: MailWords | Refused<PageRefusal>;
}

export interface TextSeen {
  readonly kind: 'text';
  readonly asText: boolean;
  readonly made: TextWords | Refused<PageRefusal>;
}

/** Nothing of it is read before it is played. */
export interface MediaSeen {
  readonly kind: 'media';
  readonly grant: string;
}

/** Makes what the page of an item shows of it. Nothing that is in quarantine, kept apart, damaged or locked is opened for it. */
@Injectable()
export class ItemViewer {
  constructor(
    private readonly pages: ShowPage,
    private readonly mails: ShowMail,
    private readonly texts: ShowText,
    private readonly sittings: MediaSittings,
  ) {}

  /** A picture or a page as large as it comes; null for what has none, or may not be opened. @throws NotFound */
  async closer(actor: Actor, { seen: { item } }: LookedAtItem, query: unknown): Promise<PageSeen | null> {
    if (item.state !== 'open' || item.damage !== null || item.words === null || !hasPages(item.words.type)) return null;
    const { page } = askedPart(query);
    return { kind: 'page', asked: page, made: await this.pages.draw(actor, item.id, page, 'full') };
  }

  /** A look of its own, beside that at the page. @param query of the address. @param look why, where it is for paper. @throws NotFound */
  async of(actor: Actor, { seen: { item } }: LookedAtItem, query: unknown = {}, look: Look = { as: 'view' }): Promise<Viewed> {
    if (item.state !== 'open' || item.damage !== null) return null;
    const { page, asText } = askedPart(query);
    if (item.words?.type === 'text') return { kind: 'text', asText, made: await this.texts.run(actor, item.id, page, look) };
    if (item.words?.type === 'pdf') return { kind: 'page', asked: page, made: await this.pages.draw(actor, item.id, page, 'usual', look) };
    if (item.words !== null && mediaKindOf(item.words.type) !== null) return { kind: 'media', grant: this.sittings.grant(actor, item.id) };
    // Nothing else has pages that are drawn for it: a picture is fetched by its page.
    return item.words !== null && isMail(item.words.type) ? { kind: 'mail', made: await this.mails.run(actor, item.id, look) } : null;
  }
}
