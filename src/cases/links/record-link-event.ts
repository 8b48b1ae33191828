import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, longMoment, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { CasesRepository } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { type LinkEventKind, linkEventTable } from './domain/link-events.js';
import { KeepLink, writtenIn } from './keep-link.js';
import { LinkActions } from './link-actions.js';
import { type LinkEventForm, readLinkEvent } from './link-event.form.js';
import type { EventRecord, ShownLink } from './link-words.js';
import { duesOf, linkIn, LinkLook, stepsDoneWith } from './links.queries.js';
import type { LinkRefusal } from './open-link.js';

/** `held`: the police asked to wait, and that comes first. */
export type LinkEventRefusal = LinkRefusal | 'held';

/** Writes down what was done about something online, or what was seen of it, and does the steps that it does. */
@Injectable()
export class RecordLinkEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly look: LinkLook,
    private readonly keep: KeepLink,
    private readonly actions: LinkActions,
  ) {}

  /** @returns the id of the record. @throws NotFound */
  run(
    actor: Actor,
    reference: string,
    { id, kind }: { id: string; kind: LinkEventKind },
    form: LinkEventForm,
  ): Promise<string | Refused<LinkEventRefusal>> {
    return this.work.run<string | Refused<LinkEventRefusal>>(actor, async (tx) => {
      const { file, seen, link } = await this.opened(tx, reference, id);
      if (file.row.stage === 'closed') return refused('closed');
      if (form.version !== String(link.version)) return refused('stale');
      const steps = stepsDoneWith(kind, seen, file).filter((step) => form.steps.includes(step.id));
      const read = readLinkEvent(form, { link, kind, now: tx.now, dues: duesOf(kind, link, steps), corrects: null });
      if ('faults' in read) return refused(read.held === null ? 'incomplete' : 'held');
      const recordId = newId();
      const whyLate = form.whyLate === '' ? null : form.whyLate;
      const said = { kind, at: read.at.toISOString(), answers: read.answers, whyLate, struck: false, whyCorrected: null };
      const title = `${linkEventTable[kind].label}: link ${link.number}`;
      await this.keep.run(tx, file, { ...said, ...writtenIn(tx) }, { linkId: id, recordId, version: 1, title });
      await this.actions.does(tx, file, steps, { result: doneWords(link, kind, read.at), doneAt: read.at, whyLate });
      await this.actions.run(tx, file, { kind, at: read.at });
      return recordId;
    });
  }

  /** What was wrong is written down anew beside it; or that it did not happen. @throws NotFound */
  correct(
    actor: Actor,
    reference: string,
    { id, recordId }: { id: string; recordId: string },
    form: LinkEventForm,
  ): Promise<string | Refused<LinkEventRefusal>> {
    return this.work.run<string | Refused<LinkEventRefusal>>(actor, async (tx) => {
      const { file, link } = await this.opened(tx, reference, id);
      const known = eventIn(link, recordId);
      if (file.row.stage === 'closed') return refused('closed');
      if (form.version !== String(link.version)) return refused('stale');
      const { kind, whyLate } = known.now;
      const read = readLinkEvent(form, { link, kind, now: tx.now, dues: [], corrects: recordId });
      if ('faults' in read) return refused(read.held === null ? 'incomplete' : 'held');
      const said = { kind, at: read.at.toISOString(), answers: read.answers, whyLate, struck: form.struck === 'yes' };
      const kept = {
        linkId: id,
        recordId,
        version: known.now.version + 1,
        title: `Corrected: ${linkEventTable[kind].label.toLowerCase()}, link ${link.number}`,
      };
      await this.keep.run(tx, file, { ...said, whyCorrected: form.whyCorrected, ...writtenIn(tx) }, kept);
      await this.actions.run(tx, file, null);
      return recordId;
    });
  }

  private async opened(tx: Tx, reference: string, id: string) {
    const file = await this.cases.open(tx, parseReference(reference), 'case.act');
    await holdStill(tx, 'case_file', file.row.id);
    const seen = await this.look.seen(tx, file);
    return { file, seen, link: linkIn(seen.links, id) };
  }
}

/** @throws NotFound */
export function eventIn({ events }: ShownLink, recordId: string): EventRecord {
  return oneOf(events, recordId);
}

/** What stands at a step that it does. */
function doneWords({ number }: ShownLink, kind: LinkEventKind, at: Date): string {
  return `${linkEventTable[kind].label}, ${longMoment(at)}. It stands under “Links to be taken down”, link ${number}.`;
}
