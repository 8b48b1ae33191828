import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, newId, refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import {
  type DayLimit,
  longestDays,
  mostOwnSteps,
  ownersForOwnStep,
  OwnProceduresQueries,
  type OwnStep,
  type Pathway,
  SaveProcedure,
} from '../../procedures/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
import { ownStepNamed, pathwayNamed } from './known-procedures.js';
import { OwnStepForm, RemoveStepForm } from './procedure.forms.js';
import { addStepPage, removeStepPage } from './procedure.presenter.js';
import { whyNotThatTime } from './time-words.js';

/** Steps that a school adds to a procedure. */
@Controller('admin/procedures/:pathway/steps')
export class OwnStepsController {
  constructor(
    private readonly queries: OwnProceduresQueries,
    private readonly save: SaveProcedure,
  ) {}

  @Get('add')
  @Act('admin.manage')
  async askStep(@CurrentActor() { schoolId }: Actor, @Param('pathway') name: string): Promise<Answer> {
    return page('account/form', addStepPage(pathwayNamed(name), await this.queries.now(schoolId)));
  }

  @Post('add')
  @Act('admin.manage')
  async addStep(@CurrentActor() actor: Actor, @Param('pathway') name: string, @Body() body: unknown): Promise<Answer> {
    const pathway = pathwayNamed(name);
    const { value, errors: found } = readForm(OwnStepForm, body);
    const step = ownStep(pathway, value);
    const errors = { ...found, ...(Array.isArray(step) ? { [step[0]]: found[step[0]] ?? step[1] } : {}) };
    const own = () => this.queries.now(actor.schoolId);
    if (Array.isArray(step) || Object.keys(errors).length > 0)
      return invalid('account/form', addStepPage(pathway, await own(), { value, errors }));
    const saved = await this.save.run(
      actor,
      ({ times, steps }) =>
        steps.filter((one) => one.pathway === pathway.key).length >= mostOwnSteps
          ? refused('too-many')
          : { times, steps: [...steps, step] },
      value.reason,
      versionOf(value.version),
    );
    if (!isRefused(saved)) return seeOther(adminPaths.procedures.show(pathway.key), 'The step is added');
    const answer = saved.refused === 'stale' ? clash : invalid;
    return answer('account/form', addStepPage(pathway, await own(), { value, refusal: saved.refused }));
  }

  @Get(':id/remove')
  @Act('admin.manage')
  async askRemove(@CurrentActor() { schoolId }: Actor, @Param('pathway') name: string, @Param('id') id: string): Promise<Answer> {
    const pathway = pathwayNamed(name);
    const own = await this.queries.now(schoolId);
    return page('account/form', removeStepPage(pathway, ownStepNamed(pathway, own, id), own));
  }

  @Post(':id/remove')
  @Act('admin.manage')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('pathway') name: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const pathway = pathwayNamed(name);
    const own = await this.queries.now(actor.schoolId);
    const step = ownStepNamed(pathway, own, id);
    const { ok, value, errors } = readForm(RemoveStepForm, body);
    if (!ok) return invalid('account/form', removeStepPage(pathway, step, own, { value, errors }));
    const saved = await this.save.run(
      actor,
      ({ times, steps }) => ({ times, steps: steps.filter((one) => one.id !== id) }),
      value.reason,
      versionOf(value.version),
    );
    if (!isRefused(saved)) return seeOther(adminPaths.procedures.show(pathway.key), 'The step is removed');
    const now = await this.queries.now(actor.schoolId);
    return clash('account/form', removeStepPage(pathway, step, now, { value, refusal: saved.refused }));
  }
}

/** The step as typed, or the field that is wrong and why. */
function ownStep({ key, steps }: Pathway, { what, help, owner, days }: OwnStepForm): OwnStep | ['owner' | 'days', string] {
  const doer = ownersForOwnStep(steps).find((one) => one === owner);
  if (doer === undefined) return ['owner', 'Choose who does it'];
  if (days !== '' && (!/^[1-9]\d{0,2}$/.test(days) || Number(days) > longestDays)) return ['days', whyNotThatTime['not-a-number']];
  const within: DayLimit | null = days === '' ? null : `${Number(days)} WD`;
  return { id: newId(), pathway: key, what, help, owner: doer, within };
}
