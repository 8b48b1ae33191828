import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { actionsPage } from './actions.presenter.js';
import { actionsSeen } from './actions.queries.js';
import { AddAction, AddActionForm, dueTyped } from './add-action.js';

@Controller('cases/:reference/actions')
export class ActionsController {
  constructor(
    private readonly look: CaseLook,
    private readonly addAction: AddAction,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/actions', actionsPage(await this.look.read(actor, reference, 'case.read', 'actions', actionsSeen)));
  }

  @Post()
  @Act('case.act')
  async add(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors: typed } = readForm(AddActionForm, body);
    const due = dueTyped(value);
    const errors = { ...(typeof due === 'string' ? { due } : {}), ...typed };
    const answer = Object.keys(errors).length > 0 ? null : await this.addAction.run(actor, reference, value);
    if (answer !== null && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'actions'), 'Added to what is to be done');
    const looked = await this.look.read(actor, reference, 'case.act', 'actions', actionsSeen);
    return invalid(
      'cases/actions',
      actionsPage(looked, value, answer === null ? errors : { owner: 'Choose somebody who handles this case' }),
    );
  }
}
