import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { MaxLength } from 'class-validator';
import { type Actor, paths } from '../../kernel/index.js';
import { SealedTokens } from '../../platform/crypto/sealed-token.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ListQueries } from '../list/list.queries.js';
import { ListRepeats } from '../patterns/list-repeats.js';
import { FindPeople } from './find-people.js';
import { peoplePage, personPage, repeatsPage } from './people.presenter.js';
import { PersonLook } from './person-look.js';

/** Somebody’s name is sent and never stands in an address. */
class FindPeopleForm {
  @MaxLength(200, { message: 'Search with 200 characters or fewer' })
  words = '';
}

const purpose = 'people/search';

/** Those named in concerns, for whoever may read some. */
@Controller('people')
export class PeopleMetController {
  constructor(
    private readonly queries: ListQueries,
    private readonly find: FindPeople,
    private readonly look: PersonLook,
    private readonly tokens: SealedTokens,
    private readonly repeated: ListRepeats,
  ) {}

  @Get()
  @Act('cases.list')
  async list(@CurrentActor() actor: Actor, @Query('search') search: unknown): Promise<Answer> {
    await this.mayLook(actor);
    const token = typeof search === 'string' ? search : '';
    const typed = this.tokens.open<{ words: string }>(purpose, actor.accountId, token)?.words ?? '';
    return page('people/list', peoplePage(typed, typed === '' ? null : await this.find.run(actor, typed)));
  }

  @Post('search')
  @Act('cases.list')
  async search(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    await this.mayLook(actor);
    const { ok, value, errors } = readForm(FindPeopleForm, body);
    if (!ok) return invalid('people/list', peoplePage(value.words, null, errors.words ?? null));
    if (value.words === '') return seeOther(paths.people.list());
    return seeOther(`${paths.people.list()}?search=${this.tokens.seal(purpose, actor.accountId, { words: value.words })}`);
  }

  @Get('repeats')
  @Act('cases.list')
  async repeats(@CurrentActor() actor: Actor): Promise<Answer> {
    await this.mayLook(actor);
    return page('people/repeats', repeatsPage(await this.repeated.run(actor)));
  }

  @Get(':id')
  @Act('cases.list')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.mayLook(actor);
    return page('people/person', personPage(await this.look.read(actor, id)));
  }

  /** @throws NotFound */
  private async mayLook(actor: Actor): Promise<void> {
    if (!(await this.queries.mayList(actor))) throw new NotFound();
  }
}
