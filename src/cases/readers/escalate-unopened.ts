import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { heedItself } from '../../kernel/index.js';
import { DueJobs, NotYet } from '../../platform/jobs/due-jobs.js';
import { CasesRepository } from '../cases.repository.js';
import { Climb } from './climb.js';
import { SilenceWatch, silenceJob } from './silence-watch.js';

/** Silence moves a case up a rung: nobody opened it by noon, so whoever stands in for them joins; and again the day after, until somebody did. */
@Injectable()
export class EscalateUnopened implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly watch: SilenceWatch,
    private readonly climb: Climb,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(silenceJob, (caseId) => this.work.run(heedItself, (tx) => this.check(tx, caseId)));
  }

  /** @throws NotYet when somebody was told in between: a second run of the same job climbs no second rung */
  private async check(tx: Tx, caseId: string): Promise<void> {
    const file = await this.cases.openWithoutAccessCheck(tx, caseId);
    const at = await this.watch.climbs(tx, file);
    if (at === null) return;
    if (at > tx.now && (await this.watch.isArranged(tx, caseId))) return;
    if (at > tx.now) throw new NotYet(at, 'Somebody was told since, and has their time');
    if ((await this.climb.run(tx, file, 'clock')) !== null) throw new NotYet(tx.now, 'Somebody moved it in the same moment');
    await this.watch.arrange(tx, file);
  }
}
