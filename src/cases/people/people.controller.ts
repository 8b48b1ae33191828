import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths, type Refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import type { EngagementKind, PartyPart } from '../../rules/index.js';
import { CaseLook } from '../case-look.js';
import { reportsOf } from '../reported/reports-of-case.js';
import { AddParty } from './add-party.js';
import { AddPartyForm } from './add-party.form.js';
import { addPartyPage, type PeopleRefusal } from './people-forms.presenter.js';
import { peoplePage } from './people.presenter.js';
import { colleaguesFor, partiesOf, seatsIn } from './people.queries.js';

@Controller('cases/:reference/people')
export class PeopleController {
  constructor(
    private readonly look: CaseLook,
    private readonly addParty: AddParty,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'people', async (tx, file) => ({
      parties: await partiesOf(tx, file),
      seats: await seatsIn(tx, file),
      reports: await reportsOf(tx, file),
    }));
    return page('cases/people', peoplePage(looked));
  }

  @Get('add')
  @Act('case.add-person')
  async showAdd(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/people-question', addPartyPage(await this.looked(actor, reference, 'case.add-person')));
  }

  @Post('add')
  @Act('case.add-person')
  async add(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AddPartyForm, body);
    const { person, name, part, engagement, about } = form.value;
    const party = {
      accountId: person === '' ? null : person,
      name,
      part: part as PartyPart,
      engagement: engagement as EngagementKind | 'unknown',
      about,
    };
    const answer: null | Refused<PeopleRefusal> = form.ok ? await this.addParty.run(actor, reference, party) : null;
    if (form.ok && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'people'), 'Person added');
    return invalid(
      'cases/people-question',
      addPartyPage(await this.looked(actor, reference, 'case.add-person'), form, isRefused(answer) ? answer.refused : null),
    );
  }

  private looked(actor: Actor, reference: string, act: CaseAct) {
    return this.look.read(actor, reference, act, 'people', colleaguesFor);
  }
}
