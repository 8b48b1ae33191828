import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { ConflictKind } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { CaseConflict } from '../readers/case-conflict.entity.js';
import { conflictRow } from '../readers/conflict-rows.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { whatTheySaw } from '../readers/what-they-saw.js';
import { CarryConflicts, personsOutOf } from './carry-conflicts.js';

export type DeclareConflictRefusal = 'nobody-else-left';

/** What a conflict is declared about somebody with. */
export interface DeclaredConflict {
  readonly personId: string;
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** "I should not be handling this": out at once, and whoever comes next is told. */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly reroute: RerouteCase,
    private readonly hash: KeyedHash,
    private readonly carry: CarryConflicts,
  ) {}

  run(actor: Actor, reference: string, said: { kind: ConflictKind; reason: string }): Promise<null | Refused<DeclareConflictRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.declare-conflict');
      return this.declare(tx, file, { personId: actor.personId, ...said });
    });
  }

  /** Also for somebody else, when it becomes known that they are a witness, a relative or whom it is about. */
  async declare(tx: Tx, file: OpenCase, { personId, kind, reason }: DeclaredConflict): Promise<null | Refused<DeclareConflictRefusal>> {
    const before = await personsOutOf(tx, file);
    const sawBefore = await whatTheySaw(tx, file.row.id, personId);
    await tx.insert(
      CaseConflict,
      conflictRow(
        { caseId: file.row.id, caseKey: file.key, at: tx.at, personHash: this.hash.of('person', personId) },
        { personId, because: [kind], source: 'declared', reason, sawBefore },
      ),
    );
    tx.record({
      action: 'case.conflict-declared',
      subject: file.row.id,
      detail: { keyId: file.row.keyId, words: { personId, kind, reason, sawBefore } },
    });
    const routing = await this.reroute.run(tx, file, 'A conflict was declared');
    if (routing.holders.length === 0) return refused('nobody-else-left');
    await this.carry.run(tx, file, before);
    return null;
  }
}
