import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused, paths, type Refused } from '../../kernel/index.js';
import { PublicAddress } from '../../platform/config/public-address.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { AnonymousDoor, type DoorRefusal } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
import { anonymousPage } from './anonymous.presenter.js';

class DoorForm {
  version = '';
}

/** Whether the school takes reports from people who give no name, and behind which address. */
@Controller('admin/anonymous')
export class AnonymousController {
  constructor(
    private readonly door: AnonymousDoor,
    private readonly address: PublicAddress,
  ) {}

  @Get()
  @Act('admin.manage')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('admin/sections', await this.shown(actor));
  }

  @Post('open')
  @Act('admin.manage')
  async open(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const opened = await this.door.open(actor, versionOf(readForm(DoorForm, body).value.version));
    return this.answered(actor, opened, 'The address is open. Print it where people will see it');
  }

  @Post('close')
  @Act('admin.manage')
  async close(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const closed = await this.door.close(actor, versionOf(readForm(DoorForm, body).value.version));
    return this.answered(actor, closed, 'The address is closed');
  }

  private async answered(actor: Actor, changed: true | Refused<DoorRefusal>, said: string): Promise<Answer> {
    if (!isRefused<typeof changed, DoorRefusal>(changed)) return seeOther(adminPaths.anonymous.show(), said);
    if (changed.refused === 'as-it-was') return seeOther(adminPaths.anonymous.show());
    return clash('admin/sections', await this.shown(actor, true));
  }

  private async shown({ schoolId }: Actor, changed = false) {
    const state = await this.door.of(schoolId);
    const address = (path: string): string => this.address.link(path);
    const door = state.door === null ? '' : address(paths.anonymous.form(state.door));
    return anonymousPage(state, { door, replies: address(paths.anonymous.replies()), changed });
  }
}
