import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { pathwayKeys, type PathwayKey } from '../../rules/index.js';
import { type CaseWork, type PathwayLine, workOf } from '../actions/steps.queries.js';
import { CasesRepository } from '../cases.repository.js';
import { secondPeople } from '../triage/triage.queries.js';
import { decidedWords, faultsInOutcome } from './chosen-outcomes.js';
import { type OutcomeRefusal, whyNotDecided } from './domain/outcome.js';
import { EnactOutcome } from './enact-outcome.js';
import { keptUnderNow } from './follows.js';
import { liveMonthsKnown } from './live-months-known.js';
import type { OutcomeForm } from './outcome.form.js';
import { decidable, deciding } from './outcome.queries.js';
import type { OutcomeWords } from './domain/recorded-outcome.js';
import { AskSecondPerson } from './sign-off/ask-second-person.js';
import { signOffReason } from './sign-off/sign-off-reason.js';

export type RecordOutcomeRefusal = OutcomeRefusal | 'incomplete' | 'second-person' | 'stale';
export type Recorded = 'recorded' | 'waits';

/** Decides how a pathway ends. The outcome and its audit entry are one fact; where a second person has to agree, it waits for them. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly enact: EnactOutcome,
    private readonly ask: AskSecondPerson,
  ) {}

  run(actor: Actor, reference: string, form: OutcomeForm): Promise<Recorded | Refused<RecordOutcomeRefusal>> {
    return this.work.run<Recorded | Refused<RecordOutcomeRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-outcome');
      const work = await workOf(tx, file);
      const key = pathwayKeys.find((one) => one === form.pathway);
      const pathway = key === undefined ? null : currentPathway(work, key);
      const no = whyNotDecided(await decidable(tx, file, work, pathway), actor.personId);
      if (no !== null) return no;
      if (pathway === null) return refused('no-such-pathway');
      const about = await deciding(tx, file, pathway.key);
      if (Object.keys(faultsInOutcome(form, about, tx.now)).length > 0) return refused('incomplete');

      const known = await liveMonthsKnown(tx, file.row.schoolId);
      const decided = decidedWords(file, pathway.key, form, { engagements: about.engagements, known, now: tx.now });
      const words: OutcomeWords = {
        ...decided,
        keptUnder: keptUnderNow(file, work, decided, tx.now),
        reasons: form.reasons,
        decidedBy: { accountId: actor.accountId, name: actor.name },
      };
      const version = form.version === '' ? pathway.version : Number(form.version);
      if ((await signOffReason(tx, file, words)) === null) return (await this.enact.run(tx, file, pathway, words, version)) ?? 'recorded';
      if (version !== pathway.version) return refused('stale');
      const second = (await secondPeople(tx, file)).find(({ accountId }) => accountId === form.secondPerson);
      if (second === undefined) return refused('second-person');
      await this.ask.run(tx, file, pathway, words, second);
      return 'waits';
    });
  }
}

/** The pathway that runs, or the last one that ended. */
export function currentPathway({ pathways }: CaseWork, key: PathwayKey): PathwayLine | null {
  const own = pathways.filter((one) => one.key === key && key !== 'P0');
  return own.find(({ closedAt }) => closedAt === null) ?? own.at(-1) ?? null;
}
