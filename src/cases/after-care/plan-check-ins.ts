import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { type CareGroup, careGroups, careGroupTable } from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { freeActionRow } from '../actions/free-action-row.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import { careOf, keepCare, type PlannedSaid, saidBy } from './care-words.js';
import { checkInDays } from './domain/check-in-days.js';

export class PlanCheckInsForm {
  @IsIn(careGroups, { each: true, message: 'Choose from the list' })
  careFor: string[] = [];
}

/** `not-closed`: while a case is open, its procedure says whom to ask. */
export type PlanRefusal = 'nobody-chosen' | 'not-closed';

/** Sets the days on which people are asked how they are, once a case is over. @source domain guide 7, P13; Heed's default */
@Injectable()
export class PlanCheckIns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  run(actor: Actor, reference: string, { careFor }: PlanCheckInsForm): Promise<null | Refused<PlanRefusal>> {
    return this.work.run<null | Refused<PlanRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.close');
      await holdStill(tx, 'case_file', file.row.id);
      if (file.row.stage !== 'closed') return refused('not-closed');
      if ((await this.within(tx, file, careFor)) === 0) return refused('nobody-chosen');
      await this.cases.refresh(tx, file);
      return null;
    });
  }

  /** Inside the unit of work that closes a case, after which what is due next is worked out. @returns how many days were set */
  async within(tx: Tx, file: OpenCase, careFor: readonly string[]): Promise<number> {
    const chosen = (await offeredFor(tx, file)).filter(({ who }) => careFor.includes(who));
    for (const { who, name } of chosen)
      for (const { weeks, due } of checkInDays(tx.now, workingDays))
        await plan(tx, file, { kind: 'planned', who, name, weeks, due: due.toISOString(), ...saidBy(tx) });
    return chosen.length;
  }
}

/** Somebody in the case who can be asked, and is not yet going to be. */
export interface Offered {
  readonly who: CareGroup;
  readonly name: string;
}

/** A reporter who is not known is asked nothing. */
export async function offeredFor(tx: Tx, file: OpenCase): Promise<Offered[]> {
  const { checkIns } = await careOf(tx, file);
  const parties = (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null);
  return careGroups.flatMap((who) => {
    const names = namesOf(parties, who);
    return names === '' || checkIns.some((one) => one.who === who && one.asked === null) ? [] : [{ who, name: names }];
  });
}

function namesOf(parties: readonly ShownParty[], who: CareGroup): string {
  const { part } = careGroupTable[who];
  return [...new Set(parties.filter((one) => one.part === part).map(({ name }) => name))].join(', ');
}

/** Whoever sets the day asks them, unless somebody else is given it. */
async function plan(tx: Tx, file: OpenCase, said: PlannedSaid): Promise<void> {
  const id = await keepCare(tx, file, said);
  // No name: an action is printed in copies that do not say who reported it.
  const { label } = careGroupTable[said.who];
  const title = `Ask ${label.charAt(0).toLowerCase()}${label.slice(1)} how they are, ${said.weeks} weeks after`;
  const action = freeActionRow(file, { title, care: { id } }, { openedAt: tx.at, dueAt: said.due, ownerAccountId: tx.actor.accountId });
  await tx.insert(CaseAction, action);
  const words = { title: `To do: ${title}`, actionId: action.id };
  tx.record({ action: 'case.action-added', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
}
