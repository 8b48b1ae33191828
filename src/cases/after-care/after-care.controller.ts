import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { afterCarePage, type CareSeen, checkInPage } from './after-care.presenter.js';
import { careOf } from './care-words.js';
import { offeredFor, PlanCheckIns, PlanCheckInsForm, type PlanRefusal } from './plan-check-ins.js';
import { CheckInForm, checkInWith, momentOfCheckIn, notesFault, RecordCheckIn } from './record-check-in.js';

const whyNotPlanned: Readonly<Record<PlanRefusal, string>> = {
  'nobody-chosen': 'Choose who is asked',
  'not-closed': 'The case is open: its procedure says whom to ask',
};

/** How people are once a case is over. */
@Controller('cases/:reference/after-care')
export class AfterCareController {
  constructor(
    private readonly look: CaseLook,
    private readonly planCheckIns: PlanCheckIns,
    private readonly recordCheckIn: RecordCheckIn,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/after-care', afterCarePage(await this.looked(actor, reference, 'case.read')));
  }

  @Post()
  @Act('case.close')
  async plan(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(PlanCheckInsForm, body);
    const answer = ok ? await this.planCheckIns.run(actor, reference, value) : null;
    if (ok && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'after-care'), 'The days are set');
    const fault = isRefused(answer) ? whyNotPlanned[answer.refused] : (errors.careFor ?? null);
    return invalid('cases/after-care', afterCarePage(await this.looked(actor, reference, 'case.close'), fault));
  }

  @Get(':id')
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.looked(actor, reference, 'case.act');
    const checkIn = checkInWith(looked.seen, id);
    return page('cases/told-form', checkInPage(looked, checkIn, { value: new CheckInForm(), errors: {}, refusal: null }));
  }

  @Post(':id')
  @Act('case.act')
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, errors: unfit } = readForm(CheckInForm, body);
    const looked = await this.looked(actor, reference, 'case.act');
    const checkIn = checkInWith(looked.seen, id);
    const at = momentOfCheckIn(value, looked.now);
    const notes = notesFault(value);
    const errors = { ...(typeof at === 'string' ? { at } : {}), ...(notes === null ? {} : { notes }), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', checkInPage(looked, checkIn, { value, errors, refusal: null }));
    const answer = await this.recordCheckIn.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'after-care'), 'Written down');
    const now = await this.looked(actor, reference, 'case.act');
    const refusal = 'Somebody has written it down meanwhile. Yours is not recorded: add a note, if something is missing';
    return clash('cases/told-form', checkInPage(now, checkInWith(now.seen, id), { value, errors: {}, refusal }));
  }

  private looked(actor: Actor, reference: string, act: 'case.read' | 'case.close' | 'case.act'): Promise<LookedAt<CareSeen>> {
    return this.look.read(actor, reference, act, 'outcome', async (tx, file) => ({
      ...(await careOf(tx, file)),
      offered: await offeredFor(tx, file),
    }));
  }
}
