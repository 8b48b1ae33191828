import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { HandOver } from '../links/hand-over.js';
import { AddPeople } from './add-people.js';
import { PasteForm } from './paste.form.js';
import { pastePage, pastePreviewPage } from './paste.presenter.js';
import { PeopleQueries } from './people.queries.js';
import { readPastedPeople, takenFaults } from './read-pasted-people.js';

/** Many people at once: first a look, then all of them or none. */
@Controller('admin/people/paste')
export class PasteController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly addPeople: AddPeople,
    private readonly handOver: HandOver,
  ) {}

  @Get()
  @Act('admin.manage')
  askList(): Answer {
    return page('account/form', pastePage());
  }

  @Post()
  @Act('admin.manage')
  async takeList(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const form = readForm(PasteForm, body);
    const { list, step } = form.value;
    const again = (faults: readonly string[]): Answer => invalid('account/form', pastePage(list, faults));
    if (!form.ok) return again(Object.values(form.errors));
    const { people, faults } = readPastedPeople(list);
    if (faults.length > 0) return again(faults);
    const taken = await this.queries.taken(people.map(({ email }) => email));
    if (taken.length > 0) return again(takenFaults(list, taken));
    if (step !== 'add') return page('admin/paste-preview', pastePreviewPage(list, people));
    const delivery = this.handOver.delivery();
    const added = await this.addPeople.run(actor, people, delivery);
    if (isRefused<typeof added, 'email-taken'>(added)) return again(takenFaults(list, added.emails));
    const how = `${added.length} ${added.length === 1 ? 'person' : 'people'} added`;
    if (delivery === 'mail') return seeOther(adminPaths.people.list(), `${how}. Each gets a link by email`);
    return this.handOver.page('welcome', added, { text: 'Go to the people', href: adminPaths.people.list() });
  }
}
