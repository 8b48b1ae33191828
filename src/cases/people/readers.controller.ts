import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths, type Refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, type PageModel, seeOther } from '../../platform/http/answers.js';
import { type FormReading, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { BringIn } from './bring-in.js';
import { type BroughtInAs, BringInForm } from './bring-in.form.js';
import { assignPage, bringInPage, type PeopleRefusal, restrictPage, takeOutPage } from './people-forms.presenter.js';
import { type Colleague, colleaguesFor } from './people.queries.js';
import { AssignForm, ReasonForm, RestrictForm } from './reason.form.js';
import { RestrictCase } from './restrict-case.js';
import { TakeOut } from './take-out.js';

type Question = (looked: LookedAt<readonly Colleague[]>, reading: FormReading<never> | null, refusal: PeopleRefusal | null) => PageModel;

/** Who may read a case: brought in, given it by name, taken out; and restricting it to those named. */
@Controller('cases/:reference/people')
export class ReadersController {
  constructor(
    private readonly look: CaseLook,
    private readonly bringIn: BringIn,
    private readonly takeOut: TakeOut,
    private readonly restrictCase: RestrictCase,
  ) {}

  @Get('bring-in')
  @Act('case.bring-in')
  showBringIn(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return this.ask(actor, reference, 'case.bring-in', bringInPage);
  }

  @Post('bring-in')
  @Act('case.bring-in')
  bring(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(BringInForm, body);
    const said = { ...form.value, as: form.value.as as BroughtInAs };
    return this.answer(
      { actor, reference, act: 'case.bring-in', form },
      bringInPage,
      () => this.bringIn.run(actor, reference, said),
      'They can read the case now',
    );
  }

  @Get('assign')
  @Act('case.assign')
  showAssign(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return this.ask(actor, reference, 'case.assign', assignPage);
  }

  @Post('assign')
  @Act('case.assign')
  assign(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AssignForm, body);
    return this.answer(
      { actor, reference, act: 'case.assign', form },
      assignPage,
      () => this.bringIn.assign(actor, reference, form.value),
      'They hold the case now',
    );
  }

  @Get('seats/:seat/end')
  @Act('case.bring-in')
  showTakeOut(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('seat') seat: string): Promise<Answer> {
    return this.ask(actor, reference, 'case.bring-in', (looked) => takeOutPage(looked, seat));
  }

  @Post('seats/:seat/end')
  @Act('case.bring-in')
  take(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('seat') seat: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readForm(ReasonForm, body);
    const ask: Question = (looked, reading, refusal) => takeOutPage(looked, seat, reading, refusal);
    return this.answer(
      { actor, reference, act: 'case.bring-in', form },
      ask,
      () => this.takeOut.run(actor, reference, seat, form.value.reason),
      'They can no longer read the case',
    );
  }

  @Get('restrict')
  @Act('case.restrict')
  showRestrict(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return this.ask(actor, reference, 'case.restrict', restrictPage);
  }

  @Post('restrict')
  @Act('case.restrict')
  async restrict(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.restrict', 'people', colleaguesFor);
    const lifting = looked.file.knows.restrictedTo !== null;
    const form = lifting ? readForm(ReasonForm, body) : readForm(RestrictForm, body);
    const accounts = form.value instanceof RestrictForm ? form.value.accounts : null;
    const run = () => this.restrictCase.run(actor, reference, accounts, form.value.reason);
    return this.answer(
      { actor, reference, act: 'case.restrict', form },
      restrictPage,
      run,
      lifting ? 'The restriction is lifted' : 'The case is restricted',
    );
  }

  private async ask(
    actor: Actor,
    reference: string,
    act: CaseAct,
    question: (looked: LookedAt<readonly Colleague[]>) => PageModel,
  ): Promise<Answer> {
    return page('cases/people-question', question(await this.look.read(actor, reference, act, 'people', colleaguesFor)));
  }

  private async answer<Form extends object>(
    { actor, reference, act, form }: { actor: Actor; reference: string; act: CaseAct; form: FormReading<Form> },
    question: Question,
    run: () => Promise<null | Refused<PeopleRefusal>>,
    done: string,
  ): Promise<Answer> {
    const answer = form.ok ? await run() : null;
    if (form.ok && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'people'), done);
    const looked = await this.look.read(actor, reference, act, 'people', colleaguesFor);
    return invalid('cases/people-question', question(looked, form as FormReading<never>, isRefused(answer) ? answer.refused : null));
  }
}
