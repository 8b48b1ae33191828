import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { askedPart } from '../viewing/asked-part.js';
import { ShowPage } from '../viewing/show-page.js';
import { type Drawing, drawingFrom } from './drawing.js';
import { MakeRedactedCopy } from './make-redacted-copy.js';
import { RedactLook } from './redact-look.js';
import { RedactForm } from './redact.form.js';
import { redactPage } from './redact.presenter.js';

/** Where somebody draws what is to be hidden. Nothing is kept until they say so; until then the page carries what they have drawn. */
@Controller('evidence/:id/redact')
export class RedactController {
  constructor(
    private readonly look: RedactLook,
    private readonly pages: ShowPage,
    private readonly copies: MakeRedactedCopy,
  ) {}

  @Get()
  @Act('case.see-evidence')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const form = new RedactForm();
    form.page = String(askedPart(query).page);
    return page('evidence/redact', await this.drawn(actor, id, drawingFrom(form, {})));
  }

  @Post()
  @Act('case.see-evidence')
  async draw(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors } = readForm(RedactForm, body);
    const drawing = drawingFrom(value, errors);
    if (drawing.asked === null) {
      const view = await this.drawn(actor, id, drawing);
      return Object.keys(drawing.errors).length === 0 ? page('evidence/redact', view) : invalid('evidence/redact', view);
    }
    const copy = await this.copies.run(actor, id, drawing.asked);
    if (isRefused(copy)) return invalid('evidence/redact', await this.drawn(actor, id, { ...drawing, refusal: copy.refused }));
    return seeOther(paths.evidence.show(copy.id), 'The copy is made. Look at it before you give it to anybody');
  }

  private async drawn(actor: Actor, id: string, drawing: Drawing) {
    const looked = await this.look.read(actor, id);
    return redactPage(looked, drawing, await this.pages.draw(actor, looked.seen.item.id, drawing.page, 'usual'));
  }
}
