import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { NotFound, oneOf } from '../../platform/http/faults.js';
import { meetingStateLabels } from '../../rules/index.js';
import { CaseProgress } from '../actions/case-progress.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { WordHashes } from '../list/word-hashes.js';
import { keepWording } from '../wordings.js';
import type { Meeting } from './domain/meeting.js';
import { type MeetingForm, readMeeting } from './meeting.form.js';
import { mayWriteMeetings, meetingsOf, meetingTitle, type ShownMeeting } from './meeting-words.js';
import { MeetingWording } from './meeting-wording.entity.js';

/** `stale`: somebody wrote a meeting down, or changed this one, meanwhile. */
type MeetingRefusal = 'incomplete' | 'stale' | 'closed';
type Answer = null | Refused<MeetingRefusal>;

/** Writes down a meeting, and what becomes of it: each time a wording more. */
@Injectable()
export class RecordMeeting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  /** @throws NotFound */
  run(actor: Actor, reference: string, form: MeetingForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, meetings) => {
      if (form.version !== String(meetings.length)) return refused('stale');
      return this.keep(tx, file, { id: newId(), version: 1 }, form);
    });
  }

  /** It was held, put off, moved; or something was wrong. @throws NotFound */
  again(actor: Actor, reference: string, id: string, form: MeetingForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, meetings) => {
      const known = oneOf(meetings, id);
      if (form.version !== String(known.now.version)) return refused('stale');
      return this.keep(tx, file, { id, version: known.now.version + 1 }, form);
    });
  }

  private change(
    actor: Actor,
    reference: string,
    doIt: (tx: Tx, file: OpenCase, meetings: readonly ShownMeeting[]) => Promise<Answer>,
  ): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-step');
      if (!mayWriteMeetings(file)) throw new NotFound();
      await holdStill(tx, 'case_file', file.row.id);
      return file.row.stage === 'closed' ? refused('closed') : doIt(tx, file, await meetingsOf(tx, file));
    });
  }

  private async keep(tx: Tx, file: OpenCase, which: { readonly id: string; readonly version: number }, form: MeetingForm): Promise<Answer> {
    const corrects = which.version > 1;
    const read = readMeeting(form, { now: tx.now, corrects });
    if ('faults' in read) return refused('incomplete');
    const { accountId: by, name: byName } = tx.actor;
    const whyCorrected = corrects ? form.whyCorrected : null;
    await keepWording(tx, file, MeetingWording, which, { ...read.said, by, byName, whyCorrected });
    const { title, notes, reason, attendees } = read.said;
    await this.words.add(tx, file.row.id, { texts: [title, notes, reason], names: attendees.map(({ name }) => name), handles: [] });
    recordMeeting(tx, file, which.id, read.said);
    // A hearing that has a day gives its notice one.
    await this.progress.run(tx, file);
    return null;
  }
}

function recordMeeting(tx: Tx, { row }: OpenCase, meetingId: string, said: Meeting): void {
  const words = { title: `${meetingTitle(said)}: ${meetingStateLabels[said.state].toLowerCase()}`, meetingId };
  tx.record({ action: 'case.meeting-recorded', subject: row.id, detail: { keyId: row.keyId, words } });
}
