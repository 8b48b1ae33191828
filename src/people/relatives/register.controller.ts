import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { type AnswerRelativeRefusal, DeclareRelatives, isToAnswer } from './declare-relative.js';
import { ofSchool, relativeById, type SaidRelative } from './relatives-in.js';
import { AnswerRelativeForm } from './relatives.form.js';
import { answerRelativePage, registerPage, relativePaths } from './relatives.presenter.js';

/** What people declared about relatives who are pupils, for whoever approves it. Every look is on the log. */
@Controller('registers/relatives')
export class RelativesRegisterController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly relatives: DeclareRelatives,
  ) {}

  @Get()
  @Act('registers.relatives')
  async list(@CurrentActor() actor: Actor): Promise<Answer> {
    const all = await this.work.run(actor, async (tx) => {
      const shown: SaidRelative[] = [];
      for (const one of await ofSchool(tx)) if (await isToAnswer(tx, one.words.accountId)) shown.push(one);
      for (const { id } of shown) tx.record({ action: 'person.relative-viewed', subject: id });
      return shown;
    });
    return page('people/relatives', registerPage(all));
  }

  @Get(':id')
  @Act('registers.relatives')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('account/form', answerRelativePage(await this.one(actor, id)));
  }

  @Post(':id')
  @Act('registers.relatives')
  async answer(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(AnswerRelativeForm, body);
    const one = await this.one(actor, id);
    if (!ok) return invalid('account/form', answerRelativePage(one, value, errors));
    const version = /^\d{1,9}$/.test(value.version) ? Number(value.version) : 0;
    const state = value.state as 'approved' | 'refused';
    const answered = await this.relatives.answer(actor, id, { state, words: value.words, version });
    if (isRefused<typeof answered, AnswerRelativeRefusal>(answered))
      return clash('account/form', answerRelativePage(await this.one(actor, id), value, {}, true));
    return seeOther(relativePaths.register(), 'Your answer is recorded');
  }

  /** @throws NotFound for what is over, another's to answer, or never was */
  private one(actor: Actor, id: string): Promise<SaidRelative> {
    return this.work.run(actor, async (tx) => {
      const one = await relativeById(tx, id);
      if (one === null || one.endedAt !== null || !(await isToAnswer(tx, one.words.accountId))) throw new NotFound();
      tx.record({ action: 'person.relative-viewed', subject: id });
      return one;
    });
  }
}
