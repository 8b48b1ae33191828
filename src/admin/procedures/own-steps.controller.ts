import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, newId, refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { countsFrom, mostOwnSteps, OwnProceduresQueries, SaveProcedure } from '../../procedures/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
import { ownStepNamed, pathwayNamed } from './known-procedures.js';
import { RemoveStepForm } from './procedure.forms.js';
import { addStepPage, changeStepPage, removeStepPage } from './own-steps.presenter.js';
import { readOwnStep, withStep } from './own-step-typed.js';

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
    const own = () => this.queries.now(actor.schoolId);
    const { value, errors, step } = readOwnStep(pathway, body, newId(), (await own()).steps);
    if (step === null) return invalid('account/form', addStepPage(pathway, await own(), { value, errors }));
    const saved = await this.save.run(
      actor,
      (now) => (now.steps.filter((one) => one.pathway === pathway.key).length >= mostOwnSteps ? refused('too-many') : withStep(now, step)),
      value.reason,
      versionOf(value.version),
    );
    if (!isRefused(saved)) return seeOther(adminPaths.procedures.show(pathway.key), 'The step is added');
    const answer = saved.refused === 'stale' ? clash : invalid;
    return answer('account/form', addStepPage(pathway, await own(), { value, refusal: saved.refused }));
  }

  @Get(':id/change')
  @Act('admin.manage')
  async askChange(@CurrentActor() { schoolId }: Actor, @Param('pathway') name: string, @Param('id') id: string): Promise<Answer> {
    const pathway = pathwayNamed(name);
    const own = await this.queries.now(schoolId);
    return page('account/form', changeStepPage(pathway, ownStepNamed(pathway, own, id), own));
  }

  @Post(':id/change')
  @Act('admin.manage')
  async change(
    @CurrentActor() actor: Actor,
    @Param('pathway') name: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const pathway = pathwayNamed(name);
    const own = await this.queries.now(actor.schoolId);
    const before = ownStepNamed(pathway, own, id);
    const { value, errors, step } = readOwnStep(pathway, body, id, own.steps);
    if (step === null) return invalid('account/form', changeStepPage(pathway, before, own, { value, errors }));
    const saved = await this.save.run(
      actor,
      (now) => (now.steps.some((one) => one.id === id) ? withStep(now, step) : refused('gone')),
      value.reason,
      versionOf(value.version),
    );
    if (!isRefused(saved)) return seeOther(adminPaths.procedures.show(pathway.key), 'The step is changed');
    const answer = saved.refused === 'stale' ? clash : invalid;
    const now = await this.queries.now(actor.schoolId);
    return answer('account/form', changeStepPage(pathway, before, now, { value, refusal: saved.refused }));
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
      ({ times, steps }) =>
        countsFrom(id, steps) === null ? { times, steps: steps.filter((one) => one.id !== id) } : refused('counted-from'),
      value.reason,
      versionOf(value.version),
    );
    if (!isRefused(saved)) return seeOther(adminPaths.procedures.show(pathway.key), 'The step is removed');
    const now = await this.queries.now(actor.schoolId);
    const answer = saved.refused === 'counted-from' ? invalid : clash;
    return answer('account/form', removeStepPage(pathway, step, now, { value, refusal: saved.refused }));
  }
}
