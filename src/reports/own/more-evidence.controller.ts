import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  AddEvidence,
  addedLines,
  againAfter,
  AddEvidenceForm,
  TakeUpload,
  unfinishedLines,
  uploadAnswer,
  whyNothingAdded,
} from '../../cases/index.js';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { Act, Multipart } from '../../platform/http/act.js';
import { type Answer, invalid, json, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor, type HeedRequest } from '../../platform/http/visit.js';
import { wantsJson } from '../evidence/wants-json.js';
import { reportPaths } from '../report-paths.js';
import { moreGatePage, morePage, noMorePage } from './more-evidence.presenter.js';
import { OwnReports } from './own-reports.js';
import { takesMore } from './takes-more.js';
import { WriteToSchool } from './write-to-school.js';

const notHere = 'Files can’t be added to this report. Tell us in words.';
const saidYes =
  'I have something more that could show somebody nude, partly nude or in a sexual way, or a child being hurt. I have not added it.';
const saidNotSure =
  'I have something more. I am not sure whether it could show somebody nude, partly nude or in a sexual way, or a child being hurt. I have not added it.';

/** Files for a report that was sent: the same gate, and no upload behind any answer but No. */
@Controller('reports/:reference/evidence')
export class MoreEvidenceController {
  constructor(
    private readonly own: OwnReports,
    private readonly write: WriteToSchool,
    private readonly addEvidence: AddEvidence,
    private readonly take: TakeUpload,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Act('report.read-own')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query('gate') gate: unknown): Promise<Answer> {
    if (!(await this.takesMore(actor, reference))) return page('reports/no-more', noMorePage(reference, gate === 'told'));
    return gate === 'no'
      ? page('reports/more', morePage({ reference, limits: this.limits(), unfinished: await this.unfinished(actor, reference) }))
      : page('reports/more-gate', moreGatePage(reference));
  }

  @Post('gate')
  @Act('report.read-own')
  async gate(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors } = readForm(AddEvidenceForm, body);
    if (!(await this.takesMore(actor, reference))) return page('reports/no-more', noMorePage(reference, false));
    if (errors.gate !== undefined) return invalid('reports/more-gate', moreGatePage(reference, errors.gate));
    if (value.gate === 'no') return seeOther(`${reportPaths.more(reference)}?gate=no`);
    const gate = value.gate === 'yes' ? 'yes' : 'not_sure';
    await this.write.run(actor, reference, gate === 'yes' ? saidYes : saidNotSure, { gate });
    return seeOther(`${reportPaths.more(reference)}?gate=told`);
  }

  @Post()
  @Act('report.read-own')
  @Multipart()
  async add(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Req() request: HeedRequest): Promise<Answer> {
    // Once answered with anything but No, the gate stays shut: the form is not even read.
    if (!(await this.takesMore(actor, reference)))
      return wantsJson(request) ? json({ refused: notHere }, 422) : invalid('reports/no-more', noMorePage(reference, false));
    const answer = await this.addEvidence.toReport(request, actor, reference);
    if (wantsJson(request)) return uploadAnswer(answer, this.settings.evidenceMaxBytes);
    if (isRefused(answer))
      return againAfter(answer)('reports/more', morePage({ reference, limits: this.limits(), problem: whyNothingAdded[answer.refused] }));
    const lines = addedLines(answer, this.settings.evidenceMaxBytes);
    if (lines.some((line) => !line.added)) return invalid('reports/more', morePage({ reference, limits: this.limits(), lines }));
    return seeOther(reportPaths.own.show(reference), lines.length > 0 ? 'Files added' : null);
  }

  /** Where a file in pieces sets out. */
  @Post('uploads')
  @Act('report.read-own')
  async begin(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Req() request: HeedRequest): Promise<Answer> {
    if (!(await this.takesMore(actor, reference))) return json({ refused: notHere }, 422);
    return this.take.begin(request, actor, { kind: 'report', id: reference });
  }

  private async unfinished(actor: Actor, reference: string) {
    return unfinishedLines(await this.take.onTheirWay(actor, { kind: 'report', id: reference }));
  }

  private takesMore(actor: Actor, reference: string): Promise<boolean> {
    return this.own.look(actor, reference, (tx, report) => takesMore(tx, report));
  }

  private limits() {
    const { evidenceMaxBytes: maxBytes, evidenceMaxFiles: maxFiles, evidenceMedia: media } = this.settings;
    return { maxBytes, maxFiles, media };
  }
}
