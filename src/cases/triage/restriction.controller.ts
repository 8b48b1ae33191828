import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { decisionsOf } from './decision-words.js';
import { EndRestriction, EndRestrictionForm, endTyped, RestrictAgainForm } from './end-restriction.js';
import { restrictionPage } from './restriction.presenter.js';

@Controller('cases/:reference/restriction')
export class RestrictionController {
  constructor(
    private readonly look: CaseLook,
    private readonly endRestriction: EndRestriction,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/restriction', restrictionPage(await this.looked(actor, reference, 'case.read')));
  }

  @Post()
  @Act('case.triage')
  async end(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors: unfit } = readForm(EndRestrictionForm, body);
    const looked = await this.looked(actor, reference);
    const since = looked.file.knows.restriction?.since ?? null;
    const ended = since === null ? looked.now : endTyped(value, looked.now, since);
    const errors = { ...(typeof ended === 'string' ? { ended } : {}), ...unfit };
    if (since !== null && Object.keys(errors).length > 0)
      return invalid('cases/restriction', restrictionPage(looked, { end: value, errors }));
    const answer = await this.endRestriction.run(actor, reference, value);
    if (!isRefused(answer)) return seeOther(paths.cases.show(reference), 'The restriction is ended');
    const model = restrictionPage(await this.looked(actor, reference), {
      end: value,
      clash: 'No restriction is on: somebody ended it while you were writing',
    });
    return clash('cases/restriction', model);
  }

  @Post('again')
  @Act('case.triage')
  async restrictAgain(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(RestrictAgainForm, body);
    const looked = await this.looked(actor, reference);
    const hasEnded = (looked.file.knows.restrictionEnd ?? null) !== null;
    if (hasEnded && !ok) return invalid('cases/restriction', restrictionPage(looked, { again: value, errors }));
    const answer = await this.endRestriction.undo(actor, reference, value);
    if (!isRefused(answer)) return seeOther(paths.cases.show(reference), 'The restriction is on again');
    const model = restrictionPage(await this.looked(actor, reference), {
      again: value,
      clash: 'No end of a restriction waits to be undone: somebody undid it while you were writing',
    });
    return clash('cases/restriction', model);
  }

  private looked(actor: Actor, reference: string, act: CaseAct = 'case.triage') {
    return this.look.read(actor, reference, act, 'overview', decisionsOf);
  }
}
