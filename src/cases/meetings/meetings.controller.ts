import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, boxesOfDay, boxesOfMoment, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { NotFound, oneOf } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { whyNotWritten } from '../told-form.presenter.js';
import { formToFill, writeDown } from '../write-down.js';
import { MeetingForm, readMeeting } from './meeting.form.js';
import { mayWriteMeetings, meetingsOf, type ShownMeeting } from './meeting-words.js';
import { meetingFormPage, meetingsPage } from './meetings.presenter.js';
import { RecordMeeting } from './record-meeting.js';

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
    return formToFill(new MeetingForm(), (typed) => meetingFormPage(looked, typed));
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
    return formToFill(asTyped(known), (typed) => meetingFormPage(looked, typed, known));
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

  private save(actor: Actor, reference: string, sent: unknown, id: string | null): Promise<Answer> {
    return writeDown(sent, {
      Form: MeetingForm,
      look: () => this.looked(actor, reference),
      read: (value, { now }) => readMeeting(value, { now, corrects: id !== null }),
      record: (value) => (id === null ? this.record.run(actor, reference, value) : this.record.again(actor, reference, id, value)),
      whyNot: whyNotWritten,
      form: (looked, typed) => meetingFormPage(looked, typed, id === null ? null : oneOf(looked.seen, id)),
      done: () => seeOther(paths.cases.section(reference, 'meetings'), 'Written down'),
    });
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.record-step', 'actions', (tx, file) => {
      if (!mayWriteMeetings(file)) throw new NotFound();
      return meetingsOf(tx, file);
    });
  }
}

/** The latest wording, as it would have been typed. */
function asTyped({ now }: ShownMeeting): MeetingForm {
  const { kind, state, title, place, notes, reason } = now;
  return Object.assign(new MeetingForm(), {
    ...{ kind, state, title, place, notes, reason },
    attendees: now.attendees.map(({ name, part }) => `${name}, ${part}`).join('\n'),
    at: boxesOfMoment(new Date(now.at)),
    notice: boxesOfDay(now.notice),
  });
}
