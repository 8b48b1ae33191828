import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { safeCopyHeaders } from '../../../evidence/index.js';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, bytes, invalid, json, page, seeOther } from '../../../platform/http/answers.js';
import { Settings } from '../../../platform/config/settings.js';
import { NotFound } from '../../../platform/http/faults.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { ItemLook } from '../item-look.js';
import { itemPage } from '../item.presenter.js';
import { stoppedPage } from '../stopped.presenter.js';
import { askedPicture, pageNumber } from './asked-part.js';
import { closerPage } from './closer.presenter.js';
import { ItemViewer } from './item-viewer.js';
import { KeepAttachment } from './keep-attachment.js';
import { whyNotKept } from './mail.presenter.js';
import { ShowPage } from './show-page.js';

/** Parts of an item that are fetched by its page. */
@Controller('evidence/:id')
export class ViewingController {
  constructor(
    private readonly pages: ShowPage,
    private readonly look: ItemLook,
    private readonly viewer: ItemViewer,
    private readonly keepAttachment: KeepAttachment,
    private readonly settings: Settings,
  ) {}

  @Get('closer')
  @Act('case.see-evidence')
  async closer(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const looked = await this.look.read(actor, id, 'case.see-evidence');
    const seen = await this.viewer.closer(actor, looked, query);
    // The page of the item says why.
    return seen === null ? seeOther(paths.evidence.show(id)) : page('evidence/closer', closerPage(looked, seen));
  }

  @Get('pages/:page')
  @Act('case.see-evidence')
  async picture(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('page') typed: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const number = pageNumber(typed);
    if (number === null) throw new NotFound();
    const picture = await this.pages.picture(actor, id, number, askedPicture(query));
    if (!isRefused(picture)) return bytes(picture.bytes, safeCopyHeaders(picture));
    if (picture.refused === 'no-such-part') throw new NotFound();
    return json({ refused: picture.refused }, 422);
  }

  @Post('attachments/:attachment/keep')
  @Act('case.add-evidence')
  async keep(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('attachment') typed: string): Promise<Answer> {
    const attachment = pageNumber(typed);
    if (attachment === null) throw new NotFound();
    const kept = await this.keepAttachment.run(actor, id, attachment);
    if ('id' in kept) return seeOther(paths.evidence.show(kept.id), kept.isNew ? 'Kept as an item of its own' : null);
    if (kept.refused === 'no-such-part') throw new NotFound();
    const looked = await this.look.read(actor, id, 'case.see-evidence');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    const { evidenceMaxBytes: maxBytes, evidenceMaxFiles: maxFiles } = this.settings;
    const problem = [whyNotKept(kept, { maxBytes, maxFiles })];
    return invalid('evidence/item', itemPage(looked, { viewed: await this.viewer.of(actor, looked), problem }));
  }
}
