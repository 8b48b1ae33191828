import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { linkFormPage } from './link-form.presenter.js';
import { LinkForm, readLink, TakeOverForm } from './link.form.js';
import { linkPage } from './link.presenter.js';
import { linksPage } from './links.presenter.js';
import { LinkLook } from './links.queries.js';
import { OpenLink } from './open-link.js';
import { whyNotRecorded, whyNotTakenOver } from './why-not-recorded.js';

@Controller('cases/:reference/links')
export class LinksController {
  constructor(
    private readonly look: LinkLook,
    private readonly openLink: OpenLink,
  ) {}

  @Get()
  @Act('case.read')
  async list(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/links', linksPage(await this.look.all(actor, reference)));
  }

  @Get('new')
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.look.all(actor, reference, 'case.act');
    return page('cases/told-form', linkFormPage(looked, { value: new LinkForm(), errors: {}, refusal: null }));
  }

  @Post('new')
  @Act('case.act')
  async open(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors: unfit } = readForm(LinkForm, body);
    const looked = await this.look.all(actor, reference, 'case.act');
    const read = readLink(value, looked.now, false);
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', linkFormPage(looked, { value, errors, refusal: null }));
    const answer = await this.openLink.run(actor, reference, value);
    if (!isRefused(answer)) return seeOther(paths.cases.link(reference, answer), 'Written down');
    return invalid('cases/told-form', linkFormPage(looked, { value, errors: {}, refusal: whyNotRecorded(answer.refused) }));
  }

  @Post('from-sheet')
  @Act('case.act')
  async takeOver(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value } = readForm(TakeOverForm, body);
    const answer = await this.openLink.takeOver(actor, reference, value.sheet);
    if (!isRefused(answer)) return seeOther(paths.cases.link(reference, answer), 'Taken over from the sheet');
    const looked = await this.look.all(actor, reference, 'case.act');
    return invalid('cases/links', linksPage(looked, whyNotTakenOver[answer.refused]));
  }

  @Get(':id')
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/link', linkPage(await this.look.one(actor, reference, id)));
  }
}
