import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { type DeclareRelativeRefusal, DeclareRelatives } from './declare-relative.js';
import type { Relative } from './domain/relatives.js';
import { ofPerson, type SaidRelative } from './relatives-in.js';
import { RelativeForm } from './relatives.form.js';
import { endRelativePage, ownRelativesPage, relativePaths } from './relatives.presenter.js';

/** Which pupils are relatives of somebody who works here, said by themselves. */
@Controller('account/relatives')
export class OwnRelativesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly relatives: DeclareRelatives,
  ) {}

  @Get()
  @Act('account.own')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('account/form', ownRelativesPage(await this.own(actor)));
  }

  @Post()
  @Act('account.own')
  async declare(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(RelativeForm, body);
    if (!ok) return invalid('account/form', ownRelativesPage(await this.own(actor), value, errors));
    const { pupil, relative, contact } = value;
    const declared = await this.relatives.declare(actor, { pupil, relative: relative as Relative, contact });
    if (isRefused<typeof declared, DeclareRelativeRefusal>(declared)) {
      const said = { pupil: 'You have said this already. It stands at the top of this page' };
      return invalid('account/form', ownRelativesPage(await this.own(actor), value, said));
    }
    return seeOther(relativePaths.own(), 'Declared. Until it is approved, the rule on contact with pupils counts');
  }

  @Get(':id/end')
  @Act('account.own')
  async askEnd(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const one = (await this.own(actor)).find((own) => own.id === id && own.endedAt === null);
    if (one === undefined) throw new NotFound();
    return page('account/form', endRelativePage(one));
  }

  @Post(':id/end')
  @Act('account.own')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.relatives.end(actor, id);
    return seeOther(relativePaths.own(), 'Noted that it is over');
  }

  private own(actor: Actor): Promise<SaidRelative[]> {
    return this.work.run(actor, (tx) => ofPerson(tx, actor.personId));
  }
}
