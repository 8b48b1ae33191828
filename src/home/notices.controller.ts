import { Controller, Param, Post } from '@nestjs/common';
import { type Actor, paths } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, seeOther } from '../platform/http/answers.js';
import { CurrentActor } from '../platform/http/visit.js';
import { ReadNotice } from './read-notice.js';

@Controller('notices')
export class NoticesController {
  constructor(private readonly readNotice: ReadNotice) {}

  @Post(':id/read')
  @Act('notices.read')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.readNotice.run(actor, id);
    return seeOther(paths.home());
  }
}
