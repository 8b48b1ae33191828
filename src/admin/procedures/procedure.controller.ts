import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { OwnProceduresQueries, ownTime, ownTimeOf, type Pathway, SaveProcedure, type Step } from '../../procedures/index.js';
import { pathwayKeys } from '../../rules/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
import { knownProcedures, pathwayNamed, stepNamed } from './known-procedures.js';
import { OwnTimeForm } from './procedure.forms.js';
import { ownTimePage, procedurePage, proceduresPage } from './procedure.presenter.js';
import { whyNotThatTime } from './time-words.js';

/** The school’s own times within the procedures. */
@Controller('admin/procedures')
export class ProcedureController {
  constructor(
    private readonly queries: OwnProceduresQueries,
    private readonly save: SaveProcedure,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() { schoolId }: Actor): Promise<Answer> {
    const pathways = pathwayKeys.map((key) => knownProcedures.pathway(key));
    return page('admin/sections', proceduresPage(pathways, await this.queries.now(schoolId), await this.queries.editions(schoolId)));
  }

  @Get(':pathway')
  @Act('admin.manage')
  async show(@CurrentActor() { schoolId }: Actor, @Param('pathway') name: string): Promise<Answer> {
    return page('admin/sections', procedurePage(pathwayNamed(name), await this.queries.now(schoolId)));
  }

  @Get(':pathway/times/:step')
  @Act('admin.manage')
  async askTime(@CurrentActor() { schoolId }: Actor, @Param('pathway') name: string, @Param('step') key: string): Promise<Answer> {
    const { pathway, step } = timed(name, key);
    return page('account/form', ownTimePage(pathway, step, await this.queries.now(schoolId)));
  }

  @Post(':pathway/times/:step')
  @Act('admin.manage')
  async setTime(
    @CurrentActor() actor: Actor,
    @Param('pathway') name: string,
    @Param('step') key: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { pathway, step } = timed(name, key);
    const { value, errors: found } = readForm(OwnTimeForm, body);
    const within = ownTime(step, value.days);
    const fault = within in whyNotThatTime ? whyNotThatTime[within as keyof typeof whyNotThatTime] : null;
    const errors = { ...found, ...(fault === null ? {} : { days: fault }) };
    const own = () => this.queries.now(actor.schoolId);
    if (Object.keys(errors).length > 0) return invalid('account/form', ownTimePage(pathway, step, await own(), { value, errors }));
    const asHeedHas = within === step.clock.within;
    const saved = await this.save.run(
      actor,
      ({ times: { [step.key]: _, ...others }, steps }) => ({ times: asHeedHas ? others : { ...others, [step.key]: within }, steps }),
      value.reason,
      versionOf(value.version),
    );
    if (!isRefused(saved)) return seeOther(adminPaths.procedures.show(pathway.key), 'The time is saved');
    const answer = saved.refused === 'stale' ? clash : invalid;
    return answer('account/form', ownTimePage(pathway, step, await own(), { value, refusal: saved.refused }));
  }
}

/** @throws NotFound also for a step whose time is nobody’s to set */
function timed(name: string, key: string): { pathway: Pathway; step: Step } {
  const pathway = pathwayNamed(name);
  const step = stepNamed(pathway, key);
  if (ownTimeOf(step) === null) throw new NotFound();
  return { pathway, step };
}
