import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { CasesRepository, CopyActions, holdStill, type OpenCase } from '../../cases/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { accessRequestsOf, keepEvent, type ShownRequest } from './access-requests.js';
import type { Choice, Names } from './domain/access-events.js';

/** `stale`: somebody chose something, or put the request right, meanwhile. */
type Answer = null | Refused<'stale'>;

/** Keeps what goes out and who is named. Whatever was agreed before holds no more: a second person looks again. */
@Injectable()
export class KeepChoices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly actions: CopyActions,
  ) {}

  parts(
    actor: Actor,
    reference: string,
    id: string,
    said: { version: string; choices: Readonly<Record<string, Choice>> },
  ): Promise<Answer> {
    return this.keep(actor, reference, id, said.version, (tx, file, known) =>
      keepEvent(tx, file, known, { kind: 'parts', choices: said.choices }),
    );
  }

  names(actor: Actor, reference: string, id: string, said: { version: string; names: Names }): Promise<Answer> {
    return this.keep(actor, reference, id, said.version, (tx, file, known) => keepEvent(tx, file, known, { kind: 'names', ...said.names }));
  }

  private keep(
    actor: Actor,
    reference: string,
    id: string,
    version: string,
    doIt: (tx: Tx, file: OpenCase, known: ShownRequest) => Promise<void>,
  ): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.export');
      await holdStill(tx, 'case_file', file.row.id);
      const known = oneOf(await accessRequestsOf(tx, file), id);
      if (version !== String(known.version)) return refused('stale');
      await doIt(tx, file, known);
      await this.actions.end(tx, file, { id, of: 'approve' }, null);
      const words = { title: 'A copy was prepared' };
      tx.record({ action: 'case.copy-prepared', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
      return null;
    });
  }
}
