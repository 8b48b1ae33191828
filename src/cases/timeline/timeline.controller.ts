import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, Clock, isRefused, paths } from '../../kernel/index.js';
import { SealedTokens } from '../../platform/crypto/sealed-token.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { momentTyped } from '../actions/moment-typed.js';
import type { LogWalk } from '../audit/log-page.js';
import { CaseLook } from '../case-look.js';
import { AddNote, type AddNoteRefusal } from './add-note.js';
import { NoteForm } from './note.form.js';
import { type NoteReading, timelinePage } from './timeline.presenter.js';
import { timelineGroups } from './timeline-actions.js';
import { timelineSeen } from './timeline.queries.js';

/** What the address of the timeline asks for. */
class TimelineForm {
  page = '';
  show = '';
  /** The note that a new one adds to. */
  to = '';
}

const whyNot: Record<AddNoteRefusal, string> = {
  'no-such-note': 'Choose the note again that you want to add to',
  'not-for-advice': 'Only the case manager, the headteacher and HR in this case can add legal advice',
};

@Controller('cases/:reference/timeline')
export class TimelineController {
  constructor(
    private readonly look: CaseLook,
    private readonly addNote: AddNote,
    private readonly tokens: SealedTokens,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query() asked: unknown): Promise<Answer> {
    const { value } = readForm(TimelineForm, asked);
    return page(
      'cases/timeline',
      await this.model(actor, reference, value, { value: { ...new NoteForm(), addsTo: value.to }, errors: {} }),
    );
  }

  @Post('notes')
  @Act('case.add-note')
  async add(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors, ok } = readForm(NoteForm, body);
    const about = momentTyped(value.about, this.clock.now());
    if (!ok || typeof about === 'string') {
      const reading = { value, errors: typeof about === 'string' ? { about, ...errors } : errors };
      return invalid('cases/timeline', await this.model(actor, reference, new TimelineForm(), reading));
    }
    const said = { words: value.note, about, addsTo: value.addsTo === '' ? null : value.addsTo, privileged: value.privileged === 'yes' };
    const answer = await this.addNote.run(actor, reference, said);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'timeline'), 'Note added');
    const reading = { value: { ...value, addsTo: '' }, errors: { note: whyNot[answer.refused] } };
    return invalid('cases/timeline', await this.model(actor, reference, new TimelineForm(), reading));
  }

  private async model(actor: Actor, reference: string, asked: TimelineForm, note: NoteReading) {
    const group = timelineGroups.find((known) => known === asked.show) ?? null;
    const place = `timeline/${group ?? 'all'}`;
    const walk = this.tokens.open<LogWalk>(place, actor.accountId, asked.page) ?? { from: null, newer: false };
    const looked = await this.look.read(actor, reference, 'case.read', 'timeline', (tx, file) => timelineSeen(tx, file, walk, group));
    const token = (to: LogWalk | null): string | null => (to === null ? null : this.tokens.seal(place, actor.accountId, to));
    return timelinePage(looked, { group, newer: token(looked.seen.log.newer), older: token(looked.seen.log.older) }, note);
  }
}
