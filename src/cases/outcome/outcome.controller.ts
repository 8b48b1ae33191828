import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { faultsInOutcome } from './chosen-outcomes.js';
import { followsWhen } from './follows-when.js';
import { OutcomeForm } from './outcome.form.js';
import { outcomePage } from './outcome.presenter.js';
import { outcomeSeen } from './outcome.queries.js';
import { RecordOutcome } from './record-outcome.js';

@Controller('cases/:reference/outcome')
export class OutcomeController {
  constructor(
    private readonly look: CaseLook,
    private readonly recordOutcome: RecordOutcome,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query('pathway') pathway: unknown): Promise<Answer> {
    return page('cases/outcome', outcomePage(await this.looked(actor, reference, typeof pathway === 'string' ? pathway : '')));
  }

  @Post()
  @Act('case.record-outcome')
  async record(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value: form, errors: typed } = readForm(OutcomeForm, body);
    const looked = await this.looked(actor, reference, form.pathway, 'case.record-outcome');
    const { chosen } = looked.seen;
    const errors = { ...(chosen?.pathway.key === form.pathway ? faultsInOutcome(form, chosen.deciding, looked.now) : {}), ...typed };
    // Whoever only looks need not have written why yet.
    if (form.show === 'follows' && Object.keys(errors).every((field) => field === 'reasons'))
      return page('cases/outcome', outcomePage(looked, { form, follows: followsWhen(looked, form) }));
    if (Object.keys(errors).length > 0) return invalid('cases/outcome', outcomePage(looked, { form, errors }));
    const answer = await this.recordOutcome.run(actor, reference, form);
    if (!isRefused(answer))
      return seeOther(
        paths.cases.section(reference, 'outcome'),
        answer === 'waits' ? 'Your decision waits for the second person to agree' : 'Outcome recorded',
      );
    const second: Record<string, string> = answer.refused === 'second-person' ? { secondPerson: 'Choose who is to agree with it' } : {};
    const refusal = answer.refused === 'second-person' ? null : answer.refused;
    const now = outcomePage(await this.looked(actor, reference, form.pathway), { form, errors: second, refusal });
    return answer.refused === 'stale' || answer.refused === 'already-recorded'
      ? clash('cases/outcome', now)
      : invalid('cases/outcome', now);
  }

  private looked(actor: Actor, reference: string, pathway: string, act: CaseAct = 'case.read') {
    return this.look.read(actor, reference, act, 'outcome', (tx, file) => outcomeSeen(tx, file, pathway));
  }
}
