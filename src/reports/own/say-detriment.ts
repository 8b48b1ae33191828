import { Injectable } from '@nestjs/common';
import { MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { careOf, CasesRepository, type DetrimentWatch, detrimentWatch, FlagDetriment } from '../../cases/index.js';
import { type Actor, refused, type Refused, sameWords } from '../../kernel/index.js';
import { AtMost, FromTheList } from '../../platform/http/limits.js';
import { KnownAccounts } from '../steps/known-accounts.queries.js';
import { type OwnReport, OwnReports } from './own-reports.js';

export class DetrimentForm {
  @MinLength(1, { message: 'Write what is happening' })
  @AtMost(5_000)
  words = '';

  /** A person whom the school knows; `other` for whoever was typed. */
  @FromTheList(40)
  who = '';

  @AtMost(200)
  whoName = '';
}

/** What whoever spoke up may still say, and when they last said it. */
export interface DetrimentSeen {
  readonly watch: DetrimentWatch;
  readonly saidAt: readonly Date[];
}

/** `not-watched`: it is no whistleblowing, or its twelve months are over. */
export type DetrimentRefusal = 'incomplete' | 'not-watched' | 'nobody-else-left';

/** Whoever spoke up says that they are treated badly for it. They do not learn whom it reaches. */
@Injectable()
export class SayDetriment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnReports,
    private readonly cases: CasesRepository,
    private readonly flag: FlagDetriment,
    private readonly known: KnownAccounts,
  ) {}

  async run(actor: Actor, typed: string, { words, who, whoName }: DetrimentForm): Promise<null | Refused<DetrimentRefusal>> {
    const known = (await this.known.inSchool(actor)).filter(({ personId }) => personId !== actor.personId);
    return this.work.run<null | Refused<DetrimentRefusal>>(actor, async (tx) => {
      const report = await this.own.open(tx, typed);
      if ((await this.seen(tx, report)).watch.state !== 'open') return refused('not-watched');
      // A name that was typed as the school writes it is that person.
      const person = known.find(({ personId, name }) => personId === who || (who === 'other' && sameWords(name, whoName)));
      if (words === '' || (who !== '' && who !== 'other' && person === undefined)) return refused('incomplete');
      const file = await this.cases.openWithoutAccessCheck(tx, report.caseId);
      return this.flag.within(tx, file, {
        reportId: report.id,
        words,
        about: person?.name ?? whoName,
        aboutPersonId: person?.personId ?? null,
      });
    });
  }

  /** Inside a look or a change. */
  async seen(tx: Tx, report: OwnReport): Promise<DetrimentSeen> {
    const whistle = await tx.query(`SELECT id FROM case_pathway WHERE case_id = ? AND pathway = 'P13' LIMIT 1`, [report.caseId]);
    const watch = detrimentWatch(report.kind === 'about_handling' || whistle.length > 0, report.sentAt, tx.now);
    if (watch.state === 'none') return { watch, saidAt: [] };
    const { detriments } = await careOf(tx, await this.cases.openWithoutAccessCheck(tx, report.caseId));
    return { watch, saidAt: detriments.filter(({ reportId }) => reportId === report.id).map(({ savedAt }) => new Date(savedAt)) };
  }
}
