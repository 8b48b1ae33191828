import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { ForkCase } from './fork-case.js';
import { faultsInFork } from './fork-faults.js';
import { ForkForm } from './fork.form.js';
import { forkPage } from './fork.presenter.js';
import { ForkQueries } from './fork.queries.js';

@Controller('cases/:reference/fork')
export class ForkController {
  constructor(
    private readonly look: CaseLook,
    private readonly queries: ForkQueries,
    private readonly forkCase: ForkCase,
  ) {}

  @Get()
  @Act('case.fork')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/form', forkPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.fork')
  async fork(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors } = readForm(ForkForm, body);
    const looked = await this.looked(actor, reference);
    const faults = { ...faultsInFork(value, looked.seen, looked.now), ...errors };
    if (Object.keys(faults).length > 0) return invalid('cases/form', forkPage(looked, value, faults));
    const answer = await this.forkCase.run(actor, reference, value);
    if (!isRefused(answer))
      return answer.mayRead
        ? seeOther(paths.cases.show(answer.reference), 'Case opened')
        : seeOther(paths.cases.show(reference), `Case ${answer.reference} opened. Others deal with it, and you can’t read it`);
    const again = forkPage(await this.looked(actor, reference), value, {}, answer.refused);
    return answer.refused === 'stale' ? clash('cases/form', again) : invalid('cases/form', again);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.fork', 'overview', (tx, file) => this.queries.of(tx, file));
  }
}
