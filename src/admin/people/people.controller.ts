import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, canonicalText, isId, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { HandOver } from '../links/hand-over.js';
import { AddPeople } from './add-people.js';
import { peoplePage } from './people.presenter.js';
import { PeopleQueries } from './people.queries.js';
import { PersonForm, personOf } from './person.form.js';
import { addPersonPage, emailTaken } from './person-form.presenter.js';

@Controller('admin/people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly addPeople: AddPeople,
    private readonly handOver: HandOver,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() actor: Actor, @Query() typed: Record<string, unknown>): Promise<Answer> {
    const wanted = { find: words(typed.find), left: typed.left === 'yes', after: id(typed.after), before: id(typed.before) };
    return page('admin/people', peoplePage(await this.queries.list(actor, wanted), wanted));
  }

  @Get('add')
  @Act('admin.manage')
  askPerson(): Answer {
    return page('account/form', addPersonPage(this.handOver.mailIsOn));
  }

  @Post('add')
  @Act('admin.manage')
  async takePerson(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const form = readForm(PersonForm, body);
    const again = (errors = form.errors): Answer => invalid('account/form', addPersonPage(this.handOver.mailIsOn, form.value, errors));
    if (!form.ok) return again();
    const delivery = this.handOver.delivery();
    const added = await this.addPeople.run(actor, [personOf(form.value)], delivery);
    if (isRefused<typeof added, 'email-taken'>(added)) return again({ email: emailTaken });
    const show = adminPaths.people.show(added[0]?.accountId ?? '');
    if (delivery === 'mail') return seeOther(show, 'Added. They get a link by email');
    return this.handOver.page('welcome', added, { text: 'Go on to this person', href: show });
  }
}

function words(typed: unknown): string {
  return typeof typed === 'string' ? canonicalText(typed).trim().slice(0, 120) : '';
}

function id(typed: unknown): string | null {
  return isId(typed) ? typed : null;
}
