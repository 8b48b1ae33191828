import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { NotFound } from '../../../platform/http/faults.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { AnswerPurge } from './answer-purge.js';
import { AskPurge } from './ask-purge.js';
import { certificatePage } from './certificate.presenter.js';
import { placeOf } from './locked-form.presenter.js';
import { LockedLook, type LookedAtLocked } from './locked-look.js';
import { AnswerPurgeForm, AskPurgeForm } from './purge.form.js';
import { purgePage, type SentPurge } from './purge.presenter.js';

/** Destroying a locked item, by two people. */
@Controller('evidence/:id')
export class PurgeController {
  constructor(
    private readonly look: LockedLook,
    private readonly askPurge: AskPurge,
    private readonly answerPurge: AnswerPurge,
  ) {}

  @Get('purge')
  @Act('case.purge-evidence')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const look = await this.look.read(actor, id, 'case.purge-evidence');
    return page(viewOf(look), purgePage(look));
  }

  @Post('purge')
  @Act('case.purge-evidence')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AskPurgeForm, body);
    const answer = form.ok ? await this.askPurge.run(actor, id, form.value) : null;
    const look = await this.look.read(actor, id, 'case.purge-evidence');
    if (form.ok && answer === null) return seeOther(placeOf(look), 'Asked. Somebody else has to agree');
    return again(look, { ...form, refused: answer === null ? null : answer.refused });
  }

  @Post('purge/answer')
  @Act('case.purge-evidence')
  async answer(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AnswerPurgeForm, body);
    const answer = form.ok ? await this.answerPurge.run(actor, id, form.value) : null;
    const look = await this.look.read(actor, id, 'case.purge-evidence');
    if (answer !== null && !isRefused(answer)) return seeOther(placeOf(look), answered[answer]);
    return again(look, { ...form, refused: answer === null ? null : answer.refused });
  }

  @Get('certificate')
  @Act('case.see-evidence')
  async certificate(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const look = await this.look.read(actor, id, 'case.see-evidence');
    if (look.seen.purgedAt === null) throw new NotFound();
    return page('evidence/certificate', certificatePage(look, look.seen.purgedAt));
  }
}

const answered = {
  agreed: 'Recorded. Two people agreed',
  refused: 'Recorded. It stays locked',
  'taken-back': 'Taken back. It stays locked',
} as const;

function again(look: LookedAtLocked, sent: SentPurge): Answer {
  return (sent.refused === 'stale' ? clash : invalid)(viewOf(look), purgePage(look, sent));
}

function viewOf({ looked }: LookedAtLocked): string {
  return looked === null ? 'evidence/purge-apart' : 'evidence/purge';
}
