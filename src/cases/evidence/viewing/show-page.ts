import { Injectable } from '@nestjs/common';
import { hasPages, type PictureSize, SafeCopyMaker, type SafeCopyRefusal, type SafePicture } from '../../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../../kernel/index.js';
import { CaseItems } from '../case-items.js';
import type { Look, ReadRefusal } from '../read-evidence.js';
import { HeldPictures } from './held-pictures.js';
import { MadeFromEvidence } from './made-from-evidence.js';

export type PageRefusal = SafeCopyRefusal | ReadRefusal;

/** A page that was drawn, and waits to be fetched by this token. */
export interface DrawnPage {
  readonly page: number;
  readonly pageCount: number;
  readonly width: number;
  readonly height: number;
  /** The words that stand on it, for whoever can't see the picture. */
  readonly words: string;
  readonly token: string;
}

/** Pages of documents, as pictures. */
@Injectable()
export class ShowPage {
  constructor(
    private readonly made: MadeFromEvidence,
    private readonly maker: SafeCopyMaker,
    private readonly held: HeldPictures,
    private readonly items: CaseItems,
  ) {}

  /** Draws a page, which is a look. @param look why, where it is drawn for paper. @throws NotFound */
  async draw(
    actor: Actor,
    evidenceId: string,
    page: number,
    size: PictureSize,
    look: Look = { as: 'view' },
  ): Promise<DrawnPage | Refused<PageRefusal>> {
    const picture = await this.drawn(actor, evidenceId, page, size, look);
    if (isRefused(picture)) return picture;
    const { pageCount, width, height, words } = picture;
    return { page, pageCount, width, height, words, token: this.held.hold(actor, evidenceId, picture) };
  }

  /** The picture that was drawn for them just now, or one drawn anew, which is a look of its own. @throws NotFound */
  async picture(
    actor: Actor,
    evidenceId: string,
    page: number,
    { token, size }: { readonly token: string; readonly size: PictureSize },
  ): Promise<SafePicture | Refused<PageRefusal>> {
    const held = this.held.take(actor, evidenceId, token);
    if (held !== null && (await this.mayStillSee(actor, evidenceId))) return held;
    return this.drawn(actor, evidenceId, page, size);
  }

  private async mayStillSee(actor: Actor, evidenceId: string): Promise<boolean> {
    return (await this.items.caseFor(actor, evidenceId, 'case.see-evidence')) !== '' && !(await this.items.isStopped(evidenceId));
  }

  private drawn(
    actor: Actor,
    evidenceId: string,
    page: number,
    size: PictureSize,
    look: Look = { as: 'view' },
  ): Promise<SafePicture | Refused<PageRefusal>> {
    const ofPage: Look = { ...look, part: `page ${page}`, fits: ({ type }) => hasPages(type) };
    return this.made.run(actor, evidenceId, ofPage, ({ bytes, words }) => this.maker.makePage(bytes, words.type, page, size));
  }
}
