import { Injectable } from '@nestjs/common';
import { type Answer, page } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import type { Visit } from '../../platform/http/visit.js';
import { AnonymousDoor, ReportingDoor, type SchoolBehindDoor } from '../../schools/index.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { closedPage } from '../start/start.presenter.js';
import { signedInPage } from './anonymous.presenter.js';

/** What stands behind an address: the school, and what is answered instead of asking where nobody may be asked now. */
@Injectable()
export class OpenDoor {
  constructor(
    private readonly doors: AnonymousDoor,
    private readonly reporting: ReportingDoor,
    private readonly help: OutsideHelpQueries,
  ) {}

  /** @throws NotFound for an address that never was, was closed or was renewed */
  async behind({ accountId }: Visit, typed: string): Promise<{ school: SchoolBehindDoor; shut: Answer | null }> {
    const school = await this.doors.behind(typed);
    if (school === null) throw new NotFound();
    return { school, shut: accountId !== null ? page('account/message', signedInPage()) : await this.closed(school) };
  }

  /** Nobody could receive it now, so nobody is asked. */
  private async closed({ id }: SchoolBehindDoor): Promise<Answer | null> {
    const gaps = await this.reporting.reportingGaps(id);
    return gaps.length === 0 ? null : page('reports/closed', closedPage(await this.help.of(id)));
  }
}
