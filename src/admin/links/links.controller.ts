import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { PeopleQueries } from '../people/people.queries.js';
import { ReopenAccount } from '../people/reopen-account.js';
import { HandOver } from './hand-over.js';
import { SendLink } from './send-link.js';

class LinkForm {
  /** `mail` or `print`. */
  how = '';
}

/** New links for somebody who can't get in, or who comes back. */
@Controller('admin/people/:id')
export class LinksController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly sendLink: SendLink,
    private readonly reopenAccount: ReopenAccount,
    private readonly handOver: HandOver,
  ) {}

  @Post('link')
  @Act('admin.manage')
  async send(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const person = await this.people.person(actor, id);
    const show = adminPaths.people.show(person.id);
    const delivery = this.handOver.delivery(readForm(LinkForm, body).value.how);
    const made = await this.sendLink.run(actor, person.id, delivery);
    if (isRefused<typeof made, 'has-left'>(made)) return seeOther(show, 'This person has left. Open the account first');
    if (delivery === 'mail') return seeOther(show, 'They get a link by email');
    return this.handOver.page(made.purpose, [{ name: person.name, token: made.token }], { text: 'Go back to this person', href: show });
  }

  @Post('reopen')
  @Act('admin.manage')
  async reopen(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const person = await this.people.person(actor, id);
    const delivery = this.handOver.delivery();
    const opened = await this.reopenAccount.run(actor, person.id, delivery);
    const show = adminPaths.people.show(person.id);
    if (isRefused<typeof opened, 'not-ended'>(opened)) return seeOther(show, 'The account was open already');
    if (delivery === 'mail') return seeOther(show, 'The account is open again. They get a link by email');
    return this.handOver.page('welcome', [{ name: person.name, token: opened.token }], { text: 'Go back to this person', href: show });
  }
}
