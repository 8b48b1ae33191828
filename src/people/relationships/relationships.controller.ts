import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock, dayOf, dayTyped, isNoDayTyped, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { DeclareRelationship, type DeclareRefusal } from './declare-relationship.js';
import { EndRelationship } from './end-relationship.js';
import type { Tie } from './relationship-words.js';
import { EndRelationshipForm, nobodyListed, RelationshipForm } from './relationships.form.js';
import { endRelationshipPage, relationshipPaths, relationshipsPage, whyNotDeclared } from './relationships.presenter.js';
import { type OwnRelationship, RelationshipsQueries } from './relationships.queries.js';

/** Whom somebody is close to, said once by themselves. */
@Controller('account/relationships')
export class RelationshipsController {
  constructor(
    private readonly queries: RelationshipsQueries,
    private readonly declareRelationship: DeclareRelationship,
    private readonly endRelationship: EndRelationship,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('account.own')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('account/form', relationshipsPage(await this.known(actor)));
  }

  @Post()
  @Act('account.own')
  async declare(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { value, errors: found } = readForm(RelationshipForm, body);
    const errors = { ...missing(value), ...found };
    const again = async (faults: FieldErrors): Promise<Answer> =>
      invalid('account/form', relationshipsPage(await this.known(actor), value, faults));
    if (Object.keys(errors).length > 0) return again(errors);
    const accountId = value.who === nobodyListed ? null : value.who;
    const declared = await this.declareRelationship.run(actor, { accountId, name: value.name, tie: value.tie as Tie });
    if (!isRefused<typeof declared, DeclareRefusal>(declared))
      return seeOther(relationshipPaths.list(), 'Noted. Reports are sent accordingly from now on');
    const { field, words } = whyNotDeclared[declared.refused];
    return again({ [field]: words });
  }

  @Get(':id/end')
  @Act('account.own')
  async askEnd(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('account/form', endRelationshipPage(await this.openOne(actor, id)));
  }

  @Post(':id/end')
  @Act('account.own')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { value } = readForm(EndRelationshipForm, body);
    const one = await this.openOne(actor, id);
    const ended = endingDay(value, one, dayOf(this.clock.now()));
    if ('error' in ended) return invalid('account/form', endRelationshipPage(one, value, ended.error));
    const answer = await this.endRelationship.run(actor, id, ended.day);
    return seeOther(
      relationshipPaths.list(),
      isRefused<typeof answer, 'over-already'>(answer) ? 'It was over already' : 'Noted that it is over',
    );
  }

  private async known(actor: Actor) {
    return { own: await this.queries.own(actor), others: await this.queries.others(actor) };
  }

  /** @throws NotFound for what is another's, is over, or never was */
  private async openOne(actor: Actor, id: string): Promise<OwnRelationship> {
    const one = (await this.queries.own(actor)).find((own) => own.id === id && own.endedOn === null);
    if (!one) throw new NotFound();
    return one;
  }
}

/** What one field needs of another. */
function missing({ who, name, tie }: RelationshipForm): FieldErrors {
  if (who === nobodyListed && tie === 'manages_in_dispute')
    return { who: 'Choose somebody with an account: only what they report here is meant' };
  if (who === nobodyListed && name === '') return { name: 'Write their name' };
  if (who !== nobodyListed && who !== '' && name !== '') return { name: 'Take the name away, or choose “Somebody without an account”' };
  return {};
}

function endingDay(value: EndRelationshipForm, { declaredAt }: OwnRelationship, today: string): { day: string } | { error: string } {
  if (isNoDayTyped(value.ended)) return { error: 'Write since when it is over' };
  const day = dayTyped(value.ended);
  if (day === null) return { error: 'Write the date like 9 11 2026' };
  if (day > today) return { error: 'That day is still to come. Say it when it is over' };
  return day < dayOf(new Date(declaredAt)) ? { error: 'That is before you said that you are close. Write a later day' } : { day };
}
