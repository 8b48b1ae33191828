import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, boxesOfMoment, isRefused, paths, type Refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, type PageModel, seeOther } from '../../platform/http/answers.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import type { LookedAt } from '../case-look.js';
import { formToFill, type Typed } from '../write-down.js';
import { linkEventFormPage, type TypedLinkEvent } from './link-event-form.presenter.js';
import { LinkEventForm, readLinkEvent } from './link-event.form.js';
import { linkFormPage } from './link-form.presenter.js';
import { LinkForm, readLink } from './link.form.js';
import { LinkLook, type LinkSeen } from './links.queries.js';
import { OpenLink } from './open-link.js';
import { eventIn, type LinkEventRefusal, RecordLinkEvent } from './record-link-event.js';
import { whyNotNowWords, whyNotRecorded } from './why-not-recorded.js';

/** Which record of which link of which case. */
interface Which {
  readonly reference: string;
  readonly id: string;
  readonly record: string;
}

@Controller('cases/:reference/links/:id/correct/:record')
export class CorrectLinkController {
  constructor(
    private readonly look: LinkLook,
    private readonly openLink: OpenLink,
    private readonly recordLinkEvent: RecordLinkEvent,
  ) {}

  @Get()
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param() { reference, id, record }: Which): Promise<Answer> {
    const looked = await this.look.one(actor, reference, id, 'case.act');
    const { link } = looked.seen;
    if (record === id) {
      const { answers, at } = link.opening.now;
      const value = Object.assign(new LinkForm(), answers, { at: boxesOfMoment(new Date(at)) });
      return formToFill(value, (typed) => linkFormPage(looked, typed, link));
    }
    const { now } = eventIn(link, record);
    const value = Object.assign(new LinkEventForm(), now.answers, { at: boxesOfMoment(new Date(now.at)), struck: now.struck ? 'yes' : '' });
    return formToFill(value, (typed) => eventModel(looked, record, { ...typed, clashes: false }));
  }

  @Post()
  @Act('case.act')
  async correct(@CurrentActor() actor: Actor, @Param() which: Which, @Body() sent: unknown): Promise<Answer> {
    const looked = await this.look.one(actor, which.reference, which.id, 'case.act');
    return which.record === which.id ? this.correctLink(actor, which, looked, sent) : this.correctEvent(actor, which, looked, sent);
  }

  private async correctLink(actor: Actor, { reference, id }: Which, looked: LookedAt<LinkSeen>, sent: unknown): Promise<Answer> {
    const { value, errors: unfit } = readForm(LinkForm, sent);
    const read = readLink(value, looked.now, true);
    const errors: FieldErrors = { ...('faults' in read ? read.faults : {}), ...unfit };
    const show = (at: LookedAt<LinkSeen>, typed: Omit<Typed<LinkForm>, 'value'>) => linkFormPage(at, { value, ...typed }, at.seen.link);
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', show(looked, { errors, refusal: errors.version ?? null }));
    const answer = await this.openLink.correct(actor, reference, id, value);
    return this.answered(actor, { reference, id }, answer, (now, refusal) => show(now, { errors: {}, refusal }));
  }

  private async correctEvent(actor: Actor, which: Which, looked: LookedAt<LinkSeen>, sent: unknown): Promise<Answer> {
    const { value, errors: unfit } = readForm(LinkEventForm, sent);
    const { link } = looked.seen;
    const { kind } = eventIn(link, which.record).now;
    const read = readLinkEvent(value, { link, kind, now: looked.now, dues: [], corrects: which.record });
    const errors: FieldErrors = { ...('faults' in read ? read.faults : {}), ...unfit };
    const held = 'held' in read ? read.held : null;
    const show = (at: LookedAt<LinkSeen>, typed: Omit<TypedLinkEvent, 'value' | 'clashes'>) =>
      eventModel(at, which.record, { value, ...typed, clashes: false });
    if (held !== null || Object.keys(errors).length > 0)
      return invalid('cases/told-form', show(looked, { errors, refusal: held === null ? (errors.version ?? null) : whyNotNowWords[held] }));
    const answer = await this.recordLinkEvent.correct(actor, which.reference, { id: which.id, recordId: which.record }, value);
    return this.answered(actor, which, answer, (now, refusal) => show(now, { errors: {}, refusal }));
  }

  private async answered(
    actor: Actor,
    { reference, id }: Pick<Which, 'reference' | 'id'>,
    answer: string | Refused<LinkEventRefusal>,
    show: (now: LookedAt<LinkSeen>, refusal: string) => PageModel,
  ): Promise<Answer> {
    if (!isRefused(answer)) return seeOther(paths.cases.link(reference, id), 'Put right');
    const model = show(await this.look.one(actor, reference, id, 'case.act'), whyNotRecorded(answer.refused));
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }
}

function eventModel(looked: LookedAt<LinkSeen>, record: string, typed: TypedLinkEvent) {
  const known = eventIn(looked.seen.link, record);
  return linkEventFormPage(looked, known.now.kind, typed, known);
}
