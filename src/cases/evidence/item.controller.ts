import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { safeCopyHeaders } from '../../evidence/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, bytes, invalid, json, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ConfirmGateForm } from './confirm-gate.form.js';
import { ConfirmGate } from './confirm-gate.js';
import { ItemLook } from './item-look.js';
import { itemPage } from './item.presenter.js';
import { ShowCopy } from './show-copy.js';
import { StopEvidence } from './stop-evidence.js';
import { stoppedPage, stopPage } from './stopped.presenter.js';
import { ItemViewer } from './viewing/item-viewer.js';

@Controller('evidence/:id')
export class ItemController {
  constructor(
    private readonly look: ItemLook,
    private readonly copies: ShowCopy,
    private readonly viewer: ItemViewer,
    private readonly confirmGate: ConfirmGate,
    private readonly stopEvidence: StopEvidence,
  ) {}

  @Get()
  @Act('case.see-evidence')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const looked = await this.look.read(actor, id, 'case.see-evidence');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    return page('evidence/item', itemPage(looked, { viewed: await this.viewer.of(actor, looked, query) }));
  }

  @Get('copy')
  @Act('case.see-evidence')
  async copy(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const copy = await this.copies.run(actor, id, 'picture');
    if (isRefused(copy) && copy.refused === 'kept-back') return this.keptBack(actor, id);
    if (isRefused(copy)) return json({ refused: copy.refused }, 422);
    if (copy.kind !== 'picture') return json({ refused: 'cannot-be-shown' }, 422);
    return bytes(copy.bytes, safeCopyHeaders(copy));
  }

  /** The page of the item says why. */
  private async keptBack(actor: Actor, id: string): Promise<Answer> {
    return invalid('evidence/item', itemPage(await this.look.read(actor, id, 'case.see-evidence')));
  }

  @Post('confirm')
  @Act('case.confirm-gate')
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(ConfirmGateForm, body);
    if (form.ok && form.value.gate !== 'no') return seeOther(paths.evidence.stop(id));
    const answer = form.ok ? await this.confirmGate.run(actor, id) : null;
    if (form.ok && answer !== null && !isRefused(answer)) return seeOther(paths.evidence.show(id), confirmed[answer]);
    const looked = await this.look.read(actor, id, 'case.confirm-gate');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    return invalid('evidence/item', itemPage(looked, { confirming: form, answer }));
  }

  @Get('stop')
  @Act('case.stop-evidence')
  async askStop(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const looked = await this.look.read(actor, id, 'case.stop-evidence');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    return page('evidence/stop', stopPage(looked));
  }

  @Post('stop')
  @Act('case.stop-evidence')
  async stop(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.stopEvidence.run(actor, id);
    return seeOther(paths.evidence.show(id));
  }
}

const confirmed = {
  open: 'It can be looked at now',
  unscanned: 'Recorded. It can be looked at once it has been scanned',
} as const;
