import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths, type Refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, type PageModel, seeOther } from '../../platform/http/answers.js';
import { type FormReading, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { loggedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { BringIn } from './bring-in.js';
import { type BroughtInAs, BringInForm } from './bring-in.form.js';
import { assignPage, bringInPage, type PeopleRefusal, restrictPage, takeOutPage } from './people-forms.presenter.js';
import { type Colleague, colleaguesFor } from './people.queries.js';
import { AssignForm, LiftForm, ReasonForm, RestrictForm } from './reason.form.js';
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
    const lift = readForm(LiftForm, body);
    const lifting = lift.value.lifts === 'yes';
    const form: FormReading<ReasonForm> = lifting ? lift : readForm(RestrictForm, body);
    // What it was opened for is done already: nothing is asked of them any more.
    if (lifting === (looked.file.knows.restrictedTo === null)) return this.meanwhile({ actor, reference, act: 'case.restrict', form });
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
    if (isRefused(answer) && answer.refused === 'done-already') return this.meanwhile({ actor, reference, act, form });
    const looked = await this.look.read(actor, reference, act, 'people', colleaguesFor);
    return invalid('cases/people-question', question(looked, form as FormReading<never>, isRefused(answer) ? answer.refused : null));
  }

  private async meanwhile({ actor, reference, act, form }: Sending): Promise<Answer> {
    const looked = await this.look.read(actor, reference, act, 'people', (tx, file) => loggedMeanwhile(tx, file, ...(onLogAs[act] ?? [])));
    const { reason } = form.value as { readonly reason?: unknown };
    return recordedMeanwhile(looked, 'people', [typeof reason === 'string' ? reason : '']);
  }
}

interface Sending {
  readonly actor: Actor;
  readonly reference: string;
  readonly act: CaseAct;
  readonly form: FormReading<object>;
}

/** How what each form does stands on the log. */
const onLogAs: Readonly<Partial<Record<CaseAct, readonly string[]>>> = {
  'case.bring-in': ['case.reader-brought-in', 'case.reader-taken-out'],
  'case.assign': ['case.assigned'],
  'case.restrict': ['case.restricted', 'case.restriction-lifted'],
};
