import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { CaseLook } from '../../case-look.js';
import { AddLinkForm } from './add-link.form.js';
import { addLinkPage } from './add-link.presenter.js';
import { AddLink } from './add-link.js';

@Controller('cases/:reference/evidence/link')
export class AddLinkController {
  constructor(
    private readonly look: CaseLook,
    private readonly addLink: AddLink,
  ) {}

  @Get()
  @Act('case.add-evidence')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/form', addLinkPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.add-evidence')
  async add(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AddLinkForm, body);
    const answer = form.ok ? await this.addLink.run(actor, reference, form.value.link) : null;
    if (answer !== null && !isRefused(answer))
      return seeOther(paths.evidence.sheet(answer), 'The link is added. Fill in what else you know');
    return invalid('cases/form', addLinkPage(await this.looked(actor, reference), form));
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.add-evidence', 'evidence', () => Promise.resolve(null));
  }
}
