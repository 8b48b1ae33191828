import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { oneNamed } from '../../platform/http/faults.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { linkEvents } from './domain/link-events.js';
import { linkEventFormPage, stepsTicked } from './link-event-form.presenter.js';
import { LinkEventForm, readLinkEvent } from './link-event.form.js';
import { duesOf, LinkLook, stepsDoneWith } from './links.queries.js';
import { RecordLinkEvent } from './record-link-event.js';
import { whyNotNowWords, whyNotRecorded } from './why-not-recorded.js';

@Controller('cases/:reference/links/:id/record/:kind')
export class LinkEventsController {
  constructor(
    private readonly look: LinkLook,
    private readonly recordLinkEvent: RecordLinkEvent,
  ) {}

  @Get()
  @Act('case.act')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Param('kind') typed: string,
  ): Promise<Answer> {
    const looked = await this.look.one(actor, reference, id, 'case.act');
    const kind = oneNamed(linkEvents, typed);
    const value = Object.assign(new LinkEventForm(), { steps: stepsTicked(looked, kind) });
    return page('cases/told-form', linkEventFormPage(looked, kind, { value, errors: {}, refusal: null, clashes: false }));
  }

  @Post()
  @Act('case.act')
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Param('kind') typed: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { value, errors: unfit } = readForm(LinkEventForm, sent);
    const looked = await this.look.one(actor, reference, id, 'case.act');
    const kind = oneNamed(linkEvents, typed);
    const { link } = looked.seen;
    const steps = stepsDoneWith(kind, looked.seen, looked.file).filter((step) => value.steps.includes(step.id));
    const read = readLinkEvent(value, { link, kind, now: looked.now, dues: duesOf(kind, link, steps), corrects: null });
    const errors: FieldErrors = { ...('faults' in read ? read.faults : {}), ...unfit };
    const held = 'held' in read ? read.held : null;
    if (held !== null || Object.keys(errors).length > 0) {
      const refusal = held === null ? (errors.version ?? null) : whyNotNowWords[held];
      return invalid('cases/told-form', linkEventFormPage(looked, kind, { value, errors, refusal, clashes: false }));
    }
    const answer = await this.recordLinkEvent.run(actor, reference, { id, kind }, value);
    if (!isRefused(answer)) return seeOther(paths.cases.link(reference, id), 'Written down');
    // What somebody else wrote meanwhile stands beside what was typed here.
    const now = await this.look.one(actor, reference, id, 'case.act');
    const stale = answer.refused === 'stale';
    const model = linkEventFormPage(now, kind, { value, errors: {}, refusal: whyNotRecorded(answer.refused), clashes: stale });
    return stale ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }
}
