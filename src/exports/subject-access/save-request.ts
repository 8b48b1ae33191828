import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { CasesRepository, CopyActions, holdStill, type OpenCase } from '../../cases/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { accessRequestsOf, keepEvent, type ShownRequest } from './access-requests.js';
import { dueMoment } from './domain/access-clock.js';
import type { Asked } from './domain/access-events.js';
import { peopleInCase } from './people-in-case.js';
import { dueOf } from './request-facts.js';
import { readRequest, type RequestForm } from './request.form.js';

/** `stale`: somebody wrote something down about it meanwhile. */
export type RequestRefusal = 'incomplete' | 'stale';

/** Writes down that somebody asked what is held about a person, and puts it right. Its clock gives the case something to do by a day. */
@Injectable()
export class SaveRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly actions: CopyActions,
  ) {}

  /** @returns the id of the request. @throws NotFound */
  run(actor: Actor, reference: string, form: RequestForm): Promise<string | Refused<RequestRefusal>> {
    return this.change(actor, reference, async (tx, file, requests) => {
      if (form.version !== String(requests.length)) return refused('stale');
      return this.keep(tx, file, { id: newId(), version: 0 }, form);
    });
  }

  /** @throws NotFound */
  again(actor: Actor, reference: string, id: string, form: RequestForm): Promise<string | Refused<RequestRefusal>> {
    return this.change(actor, reference, async (tx, file, requests) => {
      const known = oneOf(requests, id);
      if (form.version !== String(known.version)) return refused('stale');
      await this.actions.end(tx, file, { id, of: 'approve' }, null);
      return this.keep(tx, file, known, form);
    });
  }

  private change(
    actor: Actor,
    reference: string,
    doIt: (tx: Tx, file: OpenCase, requests: readonly ShownRequest[]) => Promise<string | Refused<RequestRefusal>>,
  ): Promise<string | Refused<RequestRefusal>> {
    return this.work.run<string | Refused<RequestRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.export');
      await holdStill(tx, 'case_file', file.row.id);
      return doIt(tx, file, await accessRequestsOf(tx, file));
    });
  }

  private async keep(
    tx: Tx,
    file: OpenCase,
    which: { readonly id: string; readonly version: number },
    form: RequestForm,
  ): Promise<string | Refused<RequestRefusal>> {
    const corrects = which.version > 0;
    const read = readRequest(form, { now: tx.now, people: await peopleInCase(tx, file), corrects });
    if ('faults' in read) return refused('incomplete');
    const whyCorrected = corrects ? form.whyCorrected : null;
    await keepEvent(tx, file, which, { kind: 'asked', ...read.said, whyCorrected });
    await this.toDo(tx, file, which.id, read.said);
    // Readers who may not see it must not find the case by its words either: they stand in no index.
    const title = corrects ? 'A request for what is held was put right' : 'A request for what is held was written down';
    tx.record({ action: 'case.access-asked-for', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title } } });
    return which.id;
  }

  private toDo(tx: Tx, file: OpenCase, id: string, said: Asked): Promise<void> {
    return this.actions.keep(
      tx,
      file,
      { id, of: 'answer' },
      {
        title: 'Answer the request for what is held about somebody',
        help: 'It is prepared under “Export”. It is done once the copy is taken; if nothing is given, write down here why.',
        dueAt: dueMoment(dueOf(said)),
        accountId: tx.actor.accountId,
      },
    );
  }
}
