import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { HandOver } from '../links/hand-over.js';
import { type PersonDetails, PeopleQueries } from '../people/people.queries.js';
import { askForResetPage, nobodyCouldAgreePage, resetCodesPage, waitingPage } from './codes.presenter.js';
import { CodesQueries } from './codes.queries.js';
import { type ResetRefusal, ResetWithAgreement } from './reset-with-agreement.js';

const whyNot: Record<Exclude<ResetRefusal, 'nobody-could-agree'>, string> = {
  'has-left': 'This person has left. Open the account first',
  'waits-already': 'You have asked already. Somebody else has to agree first',
};

/** Resetting somebody's six-digit codes. */
@Controller('admin/people/:id/codes')
export class CodesController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly codes: CodesQueries,
    private readonly reset: ResetWithAgreement,
    private readonly handOver: HandOver,
  ) {}

  @Get()
  @Act('admin.manage')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return this.pageFor(actor, await this.people.person(actor, id));
  }

  @Post()
  @Act('admin.manage')
  async take(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const person = await this.people.person(actor, id);
    const show = adminPaths.people.show(person.id);
    const made = await this.reset.run(actor, person.id);
    if (isRefused<typeof made, ResetRefusal>(made))
      return made.refused === 'nobody-could-agree'
        ? invalid('account/message', nobodyCouldAgreePage(person))
        : seeOther(show, whyNot[made.refused]);
    if (made.token === null) return seeOther(adminPaths.people.codes(person.id), 'You have asked. Somebody else has to agree');
    const back = { text: 'Go back to this person', href: show };
    return this.handOver.page('new-second-step', [{ name: person.name, token: made.token }], back);
  }

  private async pageFor(actor: Actor, person: PersonDetails): Promise<Answer> {
    const standing = await this.codes.standing(actor, person.id);
    if (standing === 'free') return page('account/form', resetCodesPage(person, null));
    const { request, voices } = standing;
    if (request?.agreedAt) return page('account/form', resetCodesPage(person, request));
    if (request) return page('account/message', waitingPage(person, request, voices));
    return voices.length > 0
      ? page('account/form', askForResetPage(person, voices))
      : page('account/message', nobodyCouldAgreePage(person));
  }
}
