import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { NotFound, oneOf } from '../../../platform/http/faults.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { CaseLook } from '../../case-look.js';
import type { Recorded } from '../../recorded-meanwhile.js';
import { recordedMeanwhile } from '../../recorded-meanwhile.presenter.js';
import { DecideSameForm, UndoSameForm } from './decide-same.form.js';
import { DecideSame, UndoSame } from './decide-same.js';
import { LinksOfPeople, type ShownLink } from './links.queries.js';
import { SamePersonOffers } from './offers.queries.js';
import { comparePage, samePage, undoPage } from './same.presenter.js';

@Controller('cases/:reference/people')
export class SameController {
  constructor(
    private readonly look: CaseLook,
    private readonly offers: SamePersonOffers,
    private readonly links: LinksOfPeople,
    private readonly decideSame: DecideSame,
    private readonly undoSame: UndoSame,
  ) {}

  @Get('same')
  @Act('case.add-person')
  async list(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.add-person', 'people', async (tx, file) => ({
      offers: await this.offers.of(tx, file),
      links: await this.links.of(tx, file),
      repeats: await this.offers.sameAccounts(tx, file),
    }));
    return page('cases/same-people', samePage(looked));
  }

  @Get('same/:id')
  @Act('case.add-person')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/form', comparePage(await this.offered(actor, reference, id)));
  }

  @Post('same/:id')
  @Act('case.add-person')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, ok, errors } = readForm(DecideSameForm, body);
    if (!ok) return invalid('cases/form', comparePage(await this.offered(actor, reference, id), value, errors));
    const answer = await this.decideSame.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.same(reference), 'Decision recorded');
    if (answer.refused === 'decided') {
      const now = await this.look.read(actor, reference, 'case.add-person', 'people', async (tx, file) =>
        saidMeanwhile((await this.links.with(tx, file, id))?.words.decided),
      );
      return recordedMeanwhile(now, 'people', [value.reason]);
    }
    return invalid('cases/form', comparePage(await this.offered(actor, reference, id), value, {}, answer.refused));
  }

  @Get('links/:id/undo')
  @Act('case.add-person')
  async showUndo(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/form', undoPage(await this.decided(actor, reference, id)));
  }

  @Post('links/:id/undo')
  @Act('case.add-person')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, ok, errors } = readForm(UndoSameForm, body);
    if (!ok) return invalid('cases/form', undoPage(await this.decided(actor, reference, id), value, errors));
    const answer = await this.undoSame.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.same(reference), 'Taken back');
    if (answer.refused === 'incomplete')
      return invalid('cases/form', undoPage(await this.decided(actor, reference, id), value, {}, answer.refused));
    const now = await this.look.read(actor, reference, 'case.add-person', 'people', async (tx, file) =>
      saidMeanwhile((await this.links.of(tx, file, id)).find((one) => one.id === id)?.words.undone ?? undefined),
    );
    return recordedMeanwhile(now, 'people', [value.reason]);
  }

  private offered(actor: Actor, reference: string, id: string) {
    return this.look.read(actor, reference, 'case.add-person', 'people', async (tx, file) => {
      const offer = (await this.offers.of(tx, file)).find(({ other }) => other.party.id === id);
      if (!offer) throw new NotFound();
      return offer;
    });
  }

  private decided(actor: Actor, reference: string, id: string) {
    return this.look.read(actor, reference, 'case.add-person', 'people', async (tx, file) => {
      return oneOf(await this.links.of(tx, file), id);
    });
  }
}

function saidMeanwhile(said: ShownLink['words']['decided'] | undefined): Recorded | null {
  return said === undefined ? null : { by: said.by.name, at: said.at, said: [{ label: 'Why', text: said.reason }] };
}
