import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, inLondon, isRefused, paths, type Refused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { MeetingForm, readMeeting } from './meeting.form.js';
import { mayWriteMeetings, meetingsOf, type ShownMeeting } from './meeting-words.js';
import { meetingFormPage, meetingsPage } from './meetings.presenter.js';
import { type MeetingRefusal, RecordMeeting } from './record-meeting.js';

const whyNot: Readonly<Record<MeetingRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody wrote something down while you were writing. Look at it, then record yours again if it still holds',
  closed: 'This case is closed. Open it again first',
};

@Controller('cases/:reference/meetings')
export class MeetingsController {
  constructor(
    private readonly look: CaseLook,
    private readonly record: RecordMeeting,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/meetings', meetingsPage(await this.look.read(actor, reference, 'case.read', 'actions', meetingsOf)));
  }

  @Get('new')
  @Act('case.record-step')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    return page('cases/told-form', meetingFormPage(looked, { value: new MeetingForm(), errors: {}, refusal: null }));
  }

  @Post('new')
  @Act('case.record-step')
  write(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() sent: unknown): Promise<Answer> {
    return this.save(actor, reference, sent, null);
  }

  @Get(':id')
  @Act('case.record-step')
  async askAgain(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    const known = oneOf(looked.seen, id);
    return page('cases/told-form', meetingFormPage(looked, { value: asTyped(known), errors: {}, refusal: null }, known));
  }

  @Post(':id')
  @Act('case.record-step')
  again(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    return this.save(actor, reference, sent, id);
  }

  private async save(actor: Actor, reference: string, sent: unknown, id: string | null): Promise<Answer> {
    const { value, errors: unfit } = readForm(MeetingForm, sent);
    const looked = await this.looked(actor, reference);
    const known = id === null ? null : oneOf(looked.seen, id);
    const read = readMeeting(value, { now: looked.now, corrects: known !== null });
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', meetingFormPage(looked, { value, errors, refusal: null }, known));
    const answer = id === null ? await this.record.run(actor, reference, value) : await this.record.again(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'meetings'), 'Written down');
    return this.refused(await this.looked(actor, reference), value, id, answer);
  }

  /** What somebody else wrote meanwhile stands beside what was typed here. */
  private refused(
    looked: Awaited<ReturnType<MeetingsController['looked']>>,
    value: MeetingForm,
    id: string | null,
    { refused }: Refused<MeetingRefusal>,
  ): Answer {
    const known = id === null ? null : oneOf(looked.seen, id);
    const model = meetingFormPage(looked, { value, errors: {}, refusal: whyNot[refused] }, known);
    return refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.record-step', 'actions', (tx, file) => {
      if (!mayWriteMeetings(file)) throw new NotFound();
      return meetingsOf(tx, file);
    });
  }
}

function oneOf(meetings: readonly ShownMeeting[], id: string): ShownMeeting {
  const found = meetings.find((one) => one.id === id);
  if (found === undefined) throw new NotFound();
  return found;
}

/** The latest wording, as it would have been typed. */
function asTyped({ now }: ShownMeeting): MeetingForm {
  const at = inLondon(new Date(now.at));
  const [year = '', month = '', day = ''] = now.notice === null ? [] : now.notice.split('-');
  const { kind, state, title, place, notes, reason } = now;
  return Object.assign(new MeetingForm(), {
    ...{ kind, state, title, place, notes, reason },
    attendees: now.attendees.map(({ name, part }) => `${name}, ${part}`).join('\n'),
    'at-day': `${at.day}`,
    'at-month': `${at.month}`,
    'at-year': `${at.year}`,
    'at-time': at.toFormat('HH:mm'),
    'notice-day': day.replace(/^0/, ''),
    'notice-month': month.replace(/^0/, ''),
    'notice-year': year,
  });
}
