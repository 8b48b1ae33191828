import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { decidedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { CaseLook } from '../case-look.js';
import { PauseCase, PauseForm, type PauseRefusal, ResumeCase, ResumeForm } from './pause-case.js';
import { pausePage } from './pause.presenter.js';

@Controller('cases/:reference')
export class PauseController {
  constructor(
    private readonly look: CaseLook,
    private readonly pauseCase: PauseCase,
    private readonly resumeCase: ResumeCase,
  ) {}

  @Get('pause')
  @Act('case.pause')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/form', pausePage(await this.looked(actor, reference), { pausedFor: '', reason: '' }));
  }

  @Post('pause')
  @Act('case.pause')
  async pause(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(PauseForm, body);
    const answer = ok ? await this.pauseCase.run(actor, reference, value) : null;
    if (ok && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'actions'), 'Paused');
    if (isRefused(answer) && answer.refused === 'paused-already') return this.meanwhile(actor, reference, 'paused', value.reason);
    return invalid(
      'cases/form',
      pausePage(await this.looked(actor, reference), value, errors, isRefused(answer) ? whyNot[answer.refused] : null),
    );
  }

  @Post('resume')
  @Act('case.pause')
  async resume(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(ResumeForm, body);
    const answer = ok ? await this.resumeCase.run(actor, reference, value) : null;
    if (ok && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'actions'), 'The case goes on');
    if (isRefused(answer) && answer.refused === 'not-paused') return this.meanwhile(actor, reference, 'resumed', value.reason);
    const typed = { pausedFor: '', reason: value.reason };
    return invalid(
      'cases/form',
      pausePage(await this.looked(actor, reference), typed, errors, isRefused(answer) ? whyNot[answer.refused] : null),
    );
  }

  private async meanwhile(actor: Actor, reference: string, kind: 'paused' | 'resumed', typed: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.pause', 'actions', decidedMeanwhile(kind));
    return recordedMeanwhile(looked, 'actions', [typed]);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.pause', 'actions', () => Promise.resolve(null));
  }
}

const whyNot: Record<PauseRefusal, string> = {
  incomplete: 'Check your answers: something is missing',
  'paused-already': 'Somebody has paused this case already',
  'not-paused': 'This case is not paused any more',
  closed: 'This case is closed. Open it again first',
};
