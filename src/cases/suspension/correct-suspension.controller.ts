import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, boxesOfDay, dayOf, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import type { Kept } from '../wordings.js';
import { formToFill } from '../write-down.js';
import { readCorrection, RecordSuspension } from './record-suspension.js';
import { correctSuspensionPage } from './suspension-form.presenter.js';
import { whyNotRecorded } from './suspension.controller.js';
import { LookAgainForm, SuspensionForm } from './suspension.form.js';
import { suspensionSeen } from './suspension.queries.js';
import { type DecisionSaid, everyEntry, type LookSaid } from './suspension-words.js';

@Controller('cases/:reference/suspension/:id/correct')
export class CorrectSuspensionController {
  constructor(
    private readonly look: CaseLook,
    private readonly record: RecordSuspension,
  ) {}

  @Get()
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const { looked, entry } = await this.found(actor, reference, id);
    return formToFill(asTyped(entry), (typed) => correctSuspensionPage(looked, entry, typed));
  }

  @Post()
  @Act('case.act')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { looked, entry } = await this.found(actor, reference, id);
    const { value, errors: unfit } = entry.now.kind === 'decided' ? readForm(SuspensionForm, sent) : readForm(LookAgainForm, sent);
    const around = { now: looked.now, earliest: new Date(looked.file.row.firstKnownAt) };
    const read = readCorrection(value, entry.now, around, looked.seen);
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0)
      return invalid('cases/told-form', correctSuspensionPage(looked, entry, { value, errors, refusal: null }));
    const answer = await this.record.correct(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'suspension'), 'Put right');
    const now = await this.found(actor, reference, id);
    const model = correctSuspensionPage(now.looked, now.entry, { value, errors: {}, refusal: whyNotRecorded[answer.refused] });
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  private async found(actor: Actor, reference: string, id: string) {
    const looked = await this.look.read(actor, reference, 'case.act', 'actions', suspensionSeen);
    return { looked, entry: oneOf(everyEntry(looked.seen.all), id) };
  }
}

/** The latest wording, as it would have been typed. */
function asTyped({ now }: Kept<DecisionSaid | LookSaid>): SuspensionForm | LookAgainForm {
  const at = boxesOfDay(dayOf(new Date(now.at)));
  const { decider, reasons } = now;
  if (now.kind === 'looked') return Object.assign(new LookAgainForm(), { at, decider, reasons });
  const { employer, ladoView, policeView, hrView, contact, social, alternatives, instead } = now;
  const said = { at, decider, reasons, employer, ladoView, policeView, hrView, contact, social, ...alternatives, instead: [...instead] };
  return Object.assign(new SuspensionForm(), said);
}
