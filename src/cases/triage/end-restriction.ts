import { Injectable } from '@nestjs/common';
import { IsIn, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, dayOf, longDay, parseReference, refused, type Refused } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost } from '../../platform/http/limits.js';
import { s141fEndReasonLabels, s141fEndReasons } from '../../rules/index.js';
import { momentTyped } from '../actions/moment-typed.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { addDecision, type DecisionKind } from './decision-words.js';
import type { RestrictionEnd } from './domain/restriction-end.js';

/** Why the reporting restriction ends, and since when. */
export class EndRestrictionForm {
  @IsIn(s141fEndReasons, { message: 'Choose why it ends' })
  why = '';

  ended = new DayBoxes();

  @MinLength(1, { message: 'Write how you know' })
  @AtMost(20_000)
  reason = '';
}

/** Why its end was a mistake. */
export class RestrictAgainForm {
  @MinLength(1, { message: 'Write why it was a mistake' })
  @AtMost(20_000)
  mistake = '';
}

/** `not-on`, `not-ended`: somebody did it meanwhile. */
export type EndRestrictionRefusal = 'incomplete' | 'not-on' | 'not-ended';
type Answer = null | Refused<EndRestrictionRefusal>;

/** The restriction ends for one of the reasons that the law knows, and for no other. @source Education Act 2002, section 141F */
@Injectable()
export class EndRestriction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  run(actor: Actor, reference: string, form: EndRestrictionForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file) => {
      const { restriction } = file.knows;
      if (restriction === null) return refused('not-on');
      const why = s141fEndReasons.find((one) => one === form.why);
      const ended = endTyped(form, tx.now, restriction.since);
      if (!why || form.reason === '' || typeof ended === 'string') return refused('incomplete');
      const lines = [
        { label: 'Why', text: s141fEndReasonLabels[why] },
        { label: 'Ended on', text: longDay(dayOf(ended)) },
      ];
      await this.decided(tx, file, { kind: 'restriction-ended', title: 'The reporting restriction ended', lines, reason: form.reason });
      const restrictionEnd: RestrictionEnd = { since: restriction.since, at: ended.toISOString(), why, byName: tx.actor.name };
      await this.cases.save(tx, file, { knows: { ...file.knows, restriction: null, restrictionEnd } });
      return null;
    });
  }

  /** An end that was a mistake stays to be read; the restriction is on as if it had never ended. */
  undo(actor: Actor, reference: string, { mistake }: RestrictAgainForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file) => {
      const end = file.knows.restrictionEnd ?? null;
      if (end === null) return refused('not-ended');
      if (mistake === '') return refused('incomplete');
      await this.decided(tx, file, {
        kind: 'restriction-again',
        title: 'The reporting restriction is on again',
        lines: [],
        reason: mistake,
      });
      await this.cases.save(tx, file, { knows: { ...file.knows, restriction: { since: end.since }, restrictionEnd: null } });
      return null;
    });
  }

  private change(actor: Actor, reference: string, doIt: (tx: Tx, file: OpenCase) => Promise<Answer>): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const known = await this.cases.open(tx, parseReference(reference), 'case.triage');
      await holdStill(tx, 'case_file', known.row.id);
      // As it stands once nobody else can change it.
      return doIt(tx, await this.cases.open(tx, parseReference(reference), 'case.triage'));
    });
  }

  private async decided(
    tx: Tx,
    file: OpenCase,
    said: { kind: DecisionKind; title: string; lines: { label: string; text: string }[]; reason: string },
  ): Promise<void> {
    await addDecision(tx, file, said);
    const words = { title: said.title };
    tx.record({ action: 'case.restriction-changed', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }
}

/** When it ended: today, unless a day was typed; or what is wrong with that. */
export function endTyped(form: EndRestrictionForm, now: Date, since: string): Date | string {
  const at = momentTyped(form.ended, now) ?? now;
  return typeof at !== 'string' && dayOf(at) < dayOf(new Date(since)) ? 'Write the day on which it began, or a later one' : at;
}
