import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, Clock, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { missingStep, stepAfter, stepsFor } from '../domain/steps.js';
import { Drafts, noDraft, type OpenDraft } from '../drafts/drafts.js';
import { gateSteps, SaveGate } from '../drafts/save-gate.js';
import { reportPaths } from '../report-paths.js';
import { goOn } from './go-on.js';
import { KnownAccounts } from './known-accounts.queries.js';
import type { StepContext } from './step-page.js';
import { type FormStepKey, isFormStep, namesPeople, stepTable } from './step-table.js';
import { stepView } from './step.presenter.js';

/** Every question of a report that is a form and nothing more. */
@Controller('report/:step')
export class StepController {
  constructor(
    private readonly drafts: Drafts,
    private readonly accounts: KnownAccounts,
    private readonly saveGate: SaveGate,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('report.write')
  async show(@CurrentActor() actor: Actor, @Param('step') key: string, @Query('from') from: unknown): Promise<Answer> {
    if (!isFormStep(key)) throw new NotFound();
    const draft = await this.drafts.mine(actor);
    if (draft === null) return seeOther(reportPaths.start());
    if (!stepsFor(draft.answers).some((step) => step.key === key)) return seeOther(goOn(draft));
    const drawn = stepTable[key].draw(await this.context(actor, draft, key));
    return page('reports/step', stepView(drawn, { key, draft, now: this.clock.now(), fromCheck: from === 'check' }));
  }

  @Post()
  @Act('report.write')
  async save(@CurrentActor() actor: Actor, @Param('step') key: string, @Body() body: Readonly<Record<string, unknown>>): Promise<Answer> {
    if (!isFormStep(key)) throw new NotFound();
    const draft = await this.drafts.mine(actor);
    const context = await this.context(actor, draft, key);
    const read = stepTable[key].read(body, context);
    const on = { key, draft: draft ?? noDraft(), now: this.clock.now(), fromCheck: body.from === 'check' };
    if (draft === null) return clash('reports/step', stepView(read.drawn, { ...on, clash: 'no-draft' }));
    if (!stepsFor(draft.answers).some((step) => step.key === key)) return seeOther(goOn(draft));
    if (!read.ok) return invalid('reports/step', stepView(read.drawn, on));
    const at = { key, seen: versionIn(body.version) };
    const saved = await (gateSteps.includes(key) ? this.saveGate.run(actor, at, read.take) : this.drafts.save(actor, at, read.take));
    if (isRefused(saved)) {
      const now = (await this.drafts.mine(actor)) ?? noDraft();
      return clash('reports/step', stepView(read.drawn, { ...on, draft: now, clash: saved.refused }));
    }
    return seeOther(read.stays ? reportPaths.step(key, on.fromCheck) : nextFrom(saved, key, on.fromCheck));
  }

  private async context(actor: Actor, draft: OpenDraft | null, key: FormStepKey): Promise<StepContext> {
    const people = namesPeople.has(key) ? await this.accounts.inSchool(actor) : [];
    return { answers: draft?.answers ?? noDraft().answers, now: this.clock.now(), actor, people };
  }
}

function nextFrom(draft: OpenDraft, key: FormStepKey, fromCheck: boolean): string {
  // Several names may each be somebody's whom the school knows.
  if (missingStep(draft.answers) === key) return reportPaths.step(key, fromCheck);
  return fromCheck ? goOn(draft, true) : reportPaths.step(stepAfter(draft.answers, key));
}

/** A form without its version is as good as one opened before anything was sent. */
function versionIn(typed: unknown): number {
  return typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}
