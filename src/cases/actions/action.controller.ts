import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths, type Refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { actionPage, type TypedAction } from './action.presenter.js';
import { isOpen } from './case-progress.js';
import { GiveAction, GiveActionForm } from './give-action.js';
import { LeaveOutForm, LeaveOutStep } from './leave-out-step.js';
import { doneElsewhere, doneMoment, RecordStep, stepFaults } from './record-step.js';
import { RecordStepForm } from './record-step.form.js';
import { workOf } from './steps.queries.js';
import { mayRecord } from './waits-for.js';

@Controller('cases/:reference/actions/:id')
export class ActionController {
  constructor(
    private readonly look: CaseLook,
    private readonly recordStep: RecordStep,
    private readonly leaveOutStep: LeaveOutStep,
    private readonly giveAction: GiveAction,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/action', actionPage(await this.looked(actor, reference, id)));
  }

  @Post()
  @Act('case.record-step')
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, errors: typed } = readForm(RecordStepForm, body);
    const looked = await this.looked(actor, reference, id, 'case.record-step');
    const errors = { ...stepFaults(value, looked.seen.action, doneMoment(value, looked.file, looked.now)), ...typed };
    // What is recorded by another page says so, whatever was typed.
    if (looked.seen.elsewhere === null && Object.keys(errors).length > 0)
      return invalid('cases/action', actionPage(looked, { record: value, errors }));
    const answer = await this.recordStep.run(actor, reference, id, value);
    return isRefused(answer) ? this.refused(actor, [reference, id], { record: value }, answer) : this.done(reference, 'Recorded');
  }

  @Post('not-needed')
  @Act('case.act')
  async leaveOut(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, ok, errors } = readForm(LeaveOutForm, body);
    if (!ok) return invalid('cases/action', actionPage(await this.looked(actor, reference, id, 'case.act'), { leaveOut: value, errors }));
    const answer = await this.leaveOutStep.run(actor, reference, id, value);
    return isRefused(answer)
      ? this.refused(actor, [reference, id], { leaveOut: value }, answer)
      : this.done(reference, 'Put down as not needed');
  }

  @Post('owner')
  @Act('case.act')
  async give(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, ok, errors } = readForm(GiveActionForm, body);
    if (!ok) return invalid('cases/action', actionPage(await this.looked(actor, reference, id, 'case.act'), { give: value, errors }));
    const answer = await this.giveAction.run(actor, reference, id, value);
    return isRefused(answer) ? this.refused(actor, [reference, id], { give: value }, answer) : this.done(reference, 'Given to somebody');
  }

  private done(reference: string, said: string): Answer {
    return seeOther(paths.cases.section(reference, 'actions'), said);
  }

  /** The page as it is now: what somebody else recorded meanwhile stands on it, beside what was typed. */
  private async refused(
    actor: Actor,
    [reference, id]: readonly [string, string],
    typed: TypedAction,
    { refused }: Refused<string>,
  ): Promise<Answer> {
    const looked = await this.looked(actor, reference, id);
    const model = actionPage(looked, { ...typed, fault: whyNot[refused] ?? 'Check your answers' });
    return refused === 'stale' || refused === 'not-open' ? clash('cases/action', model) : invalid('cases/action', model);
  }

  private looked(actor: Actor, reference: string, id: string, act: CaseAct = 'case.read') {
    return this.look.read(actor, reference, act, 'actions', async (tx, file) => {
      const work = await workOf(tx, file);
      const action = work.actions.find((one) => one.id === id);
      if (!action || (act === 'case.record-step' && !mayRecord(action, file))) throw new NotFound();
      return { work, action, elsewhere: isOpen(action) ? await doneElsewhere(tx, file, action) : null };
    });
  }
}

const whyNot: Readonly<Record<string, string>> = {
  stale: 'Somebody changed this while you were writing. Look at it, then send yours again if it still holds',
  'not-open': 'Somebody has recorded this already. What you wrote stands below: add it as a note if it is still needed',
  closed: 'This case is closed. Open it again first',
  required: 'This step always has to be done. Record what was done',
  'by-outcome': 'Recording the outcome does this step',
  'by-referral': 'Write down what was decided about the DBS, and about the TRA: that does this step',
  'by-telling': 'Write down what the LADO said in its own form: that does this step',
  'by-suspension': 'Write it down under “Suspension”: that does this step',
  'by-triage': 'Deciding what it is does this step',
  'by-review':
    'There is more about this person that has to be looked at first. The page of actions leads there, and deciding it does this step',
  incomplete: 'Check your answers: something is missing',
};
