import { Controller, Get, Param, Query } from '@nestjs/common';
import { safeCopyHeaders } from '../../../evidence/index.js';
import { type Actor, isRefused } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, bytes, json } from '../../../platform/http/answers.js';
import { NotFound } from '../../../platform/http/faults.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { pageNumber } from './asked-part.js';
import { ShowPage } from './show-page.js';

/** Parts of an item that are fetched by its page. */
@Controller('evidence/:id')
export class ViewingController {
  constructor(private readonly pages: ShowPage) {}

  @Get('pages/:page')
  @Act('case.see-evidence')
  async page(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('page') typed: string,
    @Query('for') token: unknown,
  ): Promise<Answer> {
    const page = pageNumber(typed);
    if (page === null) throw new NotFound();
    const picture = await this.pages.picture(actor, id, page, { token: typeof token === 'string' ? token : '', size: 'usual' });
    if (!isRefused(picture)) return bytes(picture.bytes, safeCopyHeaders(picture));
    if (picture.refused === 'no-such-part') throw new NotFound();
    return json({ refused: picture.refused }, 422);
  }
}
