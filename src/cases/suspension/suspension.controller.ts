import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { suspensionAlternatives } from '../../rules/index.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { aroundDecision, aroundLook, oneOf, RecordSuspension, type SuspensionRefusal } from './record-suspension.js';
import { decidePage, lookAgainPage } from './suspension-form.presenter.js';
import { LookAgainForm, readDecision, readLook, SuspensionForm } from './suspension.form.js';
import { factsOfEntry } from './suspension-facts.presenter.js';
import { suspensionPage } from './suspension.presenter.js';
import { mayBeDecided, type SuspensionSeen, suspensionSeen } from './suspension.queries.js';

export const whyNotRecorded: Readonly<Record<SuspensionRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody wrote something down while you were writing. Look at it, then record yours again if it still holds',
  closed: 'This case is closed. Open it again first',
  nobody: 'There is nobody in this case now about whom it can be decided',
  over: 'This suspension is over already',
};

@Controller('cases/:reference/suspension')
export class SuspensionController {
  constructor(
    private readonly look: CaseLook,
    private readonly record: RecordSuspension,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/suspension', suspensionPage(await this.looked(actor, reference, 'case.read')));
  }

  @Get('decide')
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query('as') as: unknown): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    if (!mayBeDecided(looked.file, looked.seen)) return seeOther(paths.cases.section(reference, 'suspension'), whyNotRecorded.nobody);
    const value = Object.assign(new SuspensionForm(), { decided: as === 'not_suspended' ? as : 'suspended' });
    return page('cases/told-form', decidePage(looked, { value, errors: {}, refusal: null }));
  }

  @Post('decide')
  @Act('case.act')
  async decide(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() sent: unknown): Promise<Answer> {
    const { value, errors: unfit } = readForm(SuspensionForm, sent);
    const looked = await this.looked(actor, reference);
    if (!mayBeDecided(looked.file, looked.seen)) return decidedAlready(looked, value);
    const read = readDecision(value, aroundDecision(looked.now, looked.file, looked.seen));
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', decidePage(looked, { value, errors, refusal: null }));
    const answer = await this.record.decide(actor, reference, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'suspension'), 'Written down');
    const now = await this.looked(actor, reference);
    if (!mayBeDecided(now.file, now.seen)) return decidedAlready(now, value);
    // What somebody else wrote meanwhile stands beside what was typed here.
    const model = decidePage(now, { value, errors: {}, refusal: whyNotRecorded[answer.refused] });
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  @Get(':id/again')
  @Act('case.act')
  async askAgain(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    const suspension = oneOf(looked.seen, id);
    if (suspension.state !== 'suspended') return seeOther(paths.cases.section(reference, 'suspension'), whyNotRecorded.over);
    return page('cases/told-form', lookAgainPage(looked, suspension, { value: new LookAgainForm(), errors: {}, refusal: null }));
  }

  @Post(':id/again')
  @Act('case.act')
  async lookAgain(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { value, errors: unfit } = readForm(LookAgainForm, sent);
    const looked = await this.looked(actor, reference);
    const suspension = oneOf(looked.seen, id);
    const read = readLook(value, { id, person: suspension.decision.now.person }, aroundLook(looked.now, suspension));
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0)
      return invalid('cases/told-form', lookAgainPage(looked, suspension, { value, errors, refusal: null }));
    const answer = await this.record.lookAgain(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'suspension'), 'Written down');
    const now = await this.looked(actor, reference);
    const model = lookAgainPage(now, oneOf(now.seen, id), { value, errors: {}, refusal: whyNotRecorded[answer.refused] });
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  private looked(actor: Actor, reference: string, act: 'case.act' | 'case.read' = 'case.act') {
    return this.look.read(actor, reference, act, 'actions', suspensionSeen);
  }
}

/** Nobody is left about whom it can be decided: somebody has just decided it, or the case has gone on. */
function decidedAlready(looked: LookedAt<SuspensionSeen>, typed: SuspensionForm): Answer {
  const last = looked.seen.all.at(-1)?.decision.now;
  const said = last === undefined ? [] : factsOfEntry(last).map(({ name, value }) => ({ label: name, text: value }));
  const recorded = last === undefined ? null : { by: last.byName, at: last.savedAt, said };
  const { decider, ladoView, policeView, hrView, reasons, contact, social, whyLate } = typed;
  const alternatives = suspensionAlternatives.map((one) => typed[one]);
  const words = [decider, ladoView, policeView, hrView, ...alternatives, reasons, contact, social, whyLate];
  return recordedMeanwhile({ ...looked, seen: recorded }, 'outcome', words);
}
