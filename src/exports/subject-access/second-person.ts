import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { mayDo, type Standing } from '../../access/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { CasesRepository, CopyActions, holdStill, type OpenCase, partiesOf, workingDays } from '../../cases/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { AtMost, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import { accessRequestsOf, keepEvent, type ShownRequest } from './access-requests.js';
import { type PreparedCopy, PrepareCopy } from './prepare-copy.js';

export class ProposeForm {
  @OpenedAt()
  version = '';

  @FromTheList(40)
  second = '';
}

export class AgreeToCopyForm {
  @OpenedAt()
  version = '';

  @IsIn(['yes', 'no'], { message: 'Choose whether you agree' })
  agree = '';

  @AtMost(20_000)
  reason = '';
}

/** `unfinished`: something was not chosen for; `changed`: the case says something else since the copy was put to them. */
export type SecondRefusal = 'stale' | 'unfinished' | 'nobody-chosen' | 'not-yours' | 'incomplete' | 'changed';
type Answer = null | Refused<SecondRefusal>;

/** Nothing leaves before a second person has agreed, who prepared none of it and has no part in the case. @source domain guide 12 */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly actions: CopyActions,
    private readonly prepare: PrepareCopy,
  ) {}

  propose(actor: Actor, reference: string, id: string, { version, second }: ProposeForm): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.export');
      await holdStill(tx, 'case_file', file.row.id);
      const known = oneOf(await accessRequestsOf(tx, file), id);
      if (version !== String(known.version)) return refused('stale');
      const copy = await this.prepare.of(tx, file, known);
      if (!isWhole(known, copy)) return refused('unfinished');
      const to = (await secondPeople(tx, file, known)).find(({ accountId }) => accountId === second);
      if (to === undefined) return refused('nobody-chosen');
      await this.actions.end(tx, file, { id, of: 'approve' }, null);
      await keepEvent(tx, file, known, { kind: 'proposed', to: to.accountId, toName: to.name, print: copy.print });
      await this.actions.keep(
        tx,
        file,
        { id, of: 'approve' },
        {
          title: 'Say whether a copy may be given to whoever asked for it',
          help: 'Nothing leaves before you have agreed.',
          dueAt: workingDays.dueAfter(tx.now, 2),
          accountId: to.accountId,
        },
      );
      record(tx, file, 'case.copy-proposed', 'A copy waits for a second person');
      return null;
    });
  }

  answer(actor: Actor, reference: string, id: string, { version, agree, reason }: AgreeToCopyForm): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.approve-copy');
      await holdStill(tx, 'case_file', file.row.id);
      const known = oneOf(await accessRequestsOf(tx, file), id);
      if (!(await waitsFor(tx, file, known))) return refused('not-yours');
      if (version !== String(known.version)) return refused('stale');
      if (!['yes', 'no'].includes(agree) || (agree === 'no' && reason === '')) return refused('incomplete');
      const agrees = agree === 'yes';
      if (agrees && (await this.prepare.of(tx, file, known)).print !== known.proposed?.print) return refused('changed');
      await keepEvent(tx, file, known, { kind: 'answered', agrees, reason });
      const title = agrees ? 'Agreed that a copy may be given' : 'Did not agree that a copy may be given';
      await this.actions.end(tx, file, { id, of: 'approve' }, title);
      await this.actions.tell(tx, file, [known.proposed?.by ?? '']);
      record(tx, file, 'case.copy-agreed', title);
      return null;
    });
  }
}

/** Whether whoever acts is the one whose answer a copy waits for, and still may be. */
export async function waitsFor(tx: Tx, file: OpenCase, known: ShownRequest): Promise<boolean> {
  const { accountId } = tx.actor;
  if (known.proposed?.to !== accountId || known.answered !== null) return false;
  return (await secondPeople(tx, file, known, null)).some((one) => one.accountId === accountId);
}

/** Whether somebody chose for everything. */
export function isWhole({ names, choices }: ShownRequest, { parts, names: lines }: PreparedCopy): boolean {
  const weighed = !lines.some(({ isSharer }) => isSharer) || (names?.sharer ?? null) !== null;
  return names !== null && weighed && parts.every(({ key, canGo }) => !canGo || choices.has(key));
}

export interface PossibleSecond {
  readonly accountId: string;
  readonly name: string;
}

/**
 * Readers of the case who prepared nothing of the copy and have no part in the case. Whoever has a conflict reads no case.
 * @param besides whoever puts it to them
 */
export async function secondPeople(
  tx: Tx,
  file: OpenCase,
  { preparers }: ShownRequest,
  besides: string | null = tx.actor.accountId,
): Promise<PossibleSecond[]> {
  const parties = new Set((await partiesOf(tx, file)).map(({ personId }) => personId));
  const readers = await tx.query<{ account_id: string; name: string; person_id: string; level: Standing['level']; via: string }>(
    `SELECT r.account_id, a.name, a.person_id, r.level, r.via FROM case_reader r JOIN account a ON a.id = r.account_id
     WHERE r.case_id = ? ORDER BY a.name, a.id`,
    [file.row.id],
  );
  return readers
    .filter(({ account_id, person_id, level, via }) => {
      const prepared = account_id === besides || preparers.has(account_id) || parties.has(person_id);
      return !prepared && mayDo({ ...tx.actor, accountId: account_id }, 'case.approve-copy', { level, via });
    })
    .map(({ account_id, name }) => ({ accountId: account_id, name }));
}

function record(tx: Tx, { row }: OpenCase, action: string, title: string): void {
  tx.record({ action, subject: row.id, detail: { keyId: row.keyId, words: { title } } });
}
