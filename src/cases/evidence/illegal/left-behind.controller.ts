import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, page } from '../../../platform/http/answers.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { leftBehindPage, lockedItemPage } from './left-behind.presenter.js';
import { LockedList } from './locked-list.js';
import { LockedLook } from './locked-look.js';

/** What is locked and hangs on no case. */
@Controller('locked')
export class LeftBehindController {
  constructor(
    private readonly list: LockedList,
    private readonly look: LockedLook,
  ) {}

  @Get()
  @Act('locked.keep')
  async all(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('evidence/left-behind', leftBehindPage(await this.list.of(actor)));
  }

  @Get(':id')
  @Act('locked.keep')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('evidence/locked-item', lockedItemPage(await this.look.apart(actor, id)));
  }
}
