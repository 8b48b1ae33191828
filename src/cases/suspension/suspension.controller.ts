import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { suspensionAlternatives } from '../../rules/index.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { whyNotWritten } from '../told-form.presenter.js';
import { formToFill, writeDown } from '../write-down.js';
import { aroundDecision, aroundLook, RecordSuspension, type SuspensionRefusal } from './record-suspension.js';
import { decidePage, lookAgainPage } from './suspension-form.presenter.js';
import { LookAgainForm, readDecision, readLook, SuspensionForm } from './suspension.form.js';
import { factsOfEntry } from './suspension-facts.presenter.js';
import { suspensionPage } from './suspension.presenter.js';
import { mayBeDecided, type SuspensionSeen, suspensionSeen } from './suspension.queries.js';

export const whyNotRecorded: Readonly<Record<SuspensionRefusal, string>> = {
  ...whyNotWritten,
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
    if (!mayBeDecided(looked.file, looked.seen)) return nothingNow(reference, 'nobody');
    const value = Object.assign(new SuspensionForm(), { decided: as === 'not_suspended' ? as : 'suspended' });
    return formToFill(value, (typed) => decidePage(looked, typed));
  }

  @Post('decide')
  @Act('case.act')
  decide(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() sent: unknown): Promise<Answer> {
    return writeDown(sent, {
      Form: SuspensionForm,
      look: () => this.looked(actor, reference),
      instead: (looked, value) => (mayBeDecided(looked.file, looked.seen) ? null : decidedAlready(looked, value)),
      read: (value, { now, file, seen }) => readDecision(value, aroundDecision(now, file, seen)),
      record: (value) => this.record.decide(actor, reference, value),
      whyNot: whyNotRecorded,
      form: decidePage,
      done: () => seeOther(paths.cases.section(reference, 'suspension'), 'Written down'),
    });
  }

  @Get(':id/again')
  @Act('case.act')
  async askAgain(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    const suspension = oneOf(looked.seen.all, id);
    if (suspension.state !== 'suspended') return nothingNow(reference, 'over');
    return formToFill(new LookAgainForm(), (typed) => lookAgainPage(looked, suspension, typed));
  }

  @Post(':id/again')
  @Act('case.act')
  lookAgain(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    return writeDown(sent, {
      Form: LookAgainForm,
      look: () => this.looked(actor, reference),
      read: (value, { now, seen }) => {
        const suspension = oneOf(seen.all, id);
        return readLook(value, { id, person: suspension.decision.now.person }, aroundLook(now, suspension));
      },
      record: (value) => this.record.lookAgain(actor, reference, id, value),
      whyNot: whyNotRecorded,
      form: (looked, typed) => lookAgainPage(looked, oneOf(looked.seen.all, id), typed),
      done: () => seeOther(paths.cases.section(reference, 'suspension'), 'Written down'),
    });
  }

  private looked(actor: Actor, reference: string, act: 'case.act' | 'case.read' = 'case.act') {
    return this.look.read(actor, reference, act, 'actions', suspensionSeen);
  }
}

function nothingNow(reference: string, why: 'nobody' | 'over'): Answer {
  return seeOther(paths.cases.section(reference, 'suspension'), whyNotRecorded[why]);
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
