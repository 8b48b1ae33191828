import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { decidedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { AgreeForm } from './agree.form.js';
import { AgreeNoBreach } from './agree-no-breach.js';
import { agreePage } from './agree.presenter.js';
import { classifyPage, suggested } from './classify.presenter.js';
import { faultsInContact, faultsInDecision, faultsInQuestions } from './domain/triage-faults.js';
import { questionsPage } from './questions.presenter.js';
import { TriageCase } from './triage-case.js';
import { TriageForm } from './triage.form.js';
import { type TriageSeen, triageSeen } from './triage.queries.js';

@Controller('cases/:reference/triage')
export class TriageController {
  constructor(
    private readonly look: CaseLook,
    private readonly triage: TriageCase,
    private readonly agreeNoBreach: AgreeNoBreach,
  ) {}

  @Get()
  @Act('case.act')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query('again') again: unknown): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.act', 'overview', triageSeen);
    const waiting = waitingDecision(looked);
    if (waiting !== null && (again !== 'yes' || !looked.acts.has('case.triage')))
      return page('cases/form', agreePage(looked, waiting, null));
    return looked.acts.has('case.triage') ? page('cases/triage', questionsPage(looked, null)) : seeOther(paths.cases.show(reference));
  }

  @Post()
  @Act('case.triage')
  async decide(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(TriageForm, body);
    const { value } = form;
    const looked = await this.look.read(actor, reference, 'case.triage', 'overview', triageSeen);
    if (value.page === 'back') return page('cases/triage', questionsPage(looked, value));
    if (value.page === 'check') return this.checked(looked, value, form.errors);
    const first = { ...faultsInQuestions(value), ...onlyQuestions(form.errors) };
    if (Object.keys(first).length > 0) return invalid('cases/triage', questionsPage(looked, value, first));
    if (value.page !== 'decision') return page('cases/triage-decision', classifyPage(looked, suggested(value, looked)));
    return this.record(actor, reference, { value, errors: form.errors }, looked);
  }

  @Post('agree')
  @Act('case.act')
  async agree(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AgreeForm, body);
    const needsReason = form.value.agree === 'no' && form.value.reason === '';
    const errors = needsReason ? { ...form.errors, reason: 'Write why you don’t agree' } : form.errors;
    if (Object.keys(errors).length > 0) {
      const looked = await this.look.read(actor, reference, 'case.act', 'overview', triageSeen);
      const waiting = waitingDecision(looked);
      return waiting === null
        ? this.answeredMeanwhile(actor, reference, form.value.reason)
        : invalid('cases/form', agreePage(looked, waiting, form.value, errors));
    }
    const answer = await this.agreeNoBreach.run(actor, reference, form.value);
    return isRefused(answer)
      ? this.answeredMeanwhile(actor, reference, form.value.reason)
      : seeOther(paths.cases.show(reference), 'Your answer is recorded');
  }

  /** It was answered in another window, or decided again. */
  private async answeredMeanwhile(actor: Actor, reference: string, typed: string): Promise<Answer> {
    const looked = await this.look.read(
      actor,
      reference,
      'case.act',
      'overview',
      decidedMeanwhile('second-person', 'triage', 'threshold-not-met'),
    );
    return typed === ''
      ? seeOther(paths.cases.show(reference), 'Nothing waits for your agreement any more')
      : recordedMeanwhile(looked, 'overview', [typed]);
  }

  /** Holds the days against the school's rule, and decides nothing. */
  private checked(looked: LookedAt<TriageSeen>, value: TriageForm, errors: Readonly<Record<string, string>>): Answer {
    const faults = { ...faultsInContact(value, looked.seen.today), ...errors };
    return Object.keys(faults).length > 0
      ? invalid('cases/triage-decision', classifyPage(looked, value, faults))
      : page('cases/triage-decision', classifyPage(looked, value));
  }

  private async record(
    actor: Actor,
    reference: string,
    { value, errors }: { value: TriageForm; errors: Readonly<Record<string, string>> },
    looked: LookedAt<TriageSeen>,
  ): Promise<Answer> {
    const mayAgree = looked.seen.mayAgree.map(({ accountId }) => accountId);
    const faults = { ...faultsInDecision(value, { mayAgree, late: looked.seen.late, today: looked.seen.today }), ...errors };
    if (Object.keys(faults).length > 0) return invalid('cases/triage-decision', classifyPage(looked, value, faults));
    const answer = await this.triage.run(actor, reference, value);
    if (isRefused(answer) && answer.refused === 'closed')
      return seeOther(paths.cases.show(reference), 'This case is closed. Open it again first');
    if (isRefused(answer)) {
      const now = await this.look.read(actor, reference, 'case.triage', 'overview', triageSeen);
      return clash('cases/triage-decision', classifyPage(now, value, {}, true));
    }
    return seeOther(answer.stillReads ? paths.cases.show(reference) : paths.cases.list(), 'Decision recorded');
  }
}

/** The decision that waits for whoever looks. */
function waitingDecision({ file, actor, seen }: LookedAt<TriageSeen>) {
  const waiting = file.knows.waitsFor ?? null;
  if (waiting?.accountId !== actor.accountId) return null;
  return seen.decisions.find(({ id }) => id === waiting.decisionId) ?? null;
}

/** What is wrong with the first page only. */
function onlyQuestions(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => /^(H[1-4](Why)?|noAdult)$/.test(field)));
}
