import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { EvidenceRoom } from '../../evidence/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { Act, Multipart } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor, type HeedRequest } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { AddEvidence, type AddedEvidence } from './add-evidence.js';
import { AddEvidenceForm } from './add-evidence.form.js';
import { gatePage, leaveItPage, uploadPage } from './add-evidence.presenter.js';
import { againAfter, uploadAnswer } from './added-files.presenter.js';
import { evidenceListPage } from './evidence-list.presenter.js';
import { unfinishedLines } from './resumed/unfinished.presenter.js';
import { Uploads } from './resumed/uploads.js';
import { CaseSheets } from './sheet/case-sheets.js';

@Controller('cases/:reference/evidence')
export class EvidenceListController {
  constructor(
    private readonly look: CaseLook,
    private readonly sheets: CaseSheets,
    private readonly addEvidence: AddEvidence,
    private readonly settings: Settings,
    private readonly uploads: Uploads,
  ) {}

  @Get()
  @Act('case.see-evidence')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.see-evidence', 'evidence', (tx, file) => this.sheets.of(tx, file.row.id));
    return page('cases/evidence', evidenceListPage(looked));
  }

  @Get('add')
  @Act('case.add-evidence')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/evidence-gate', gatePage(await this.looked(actor, reference), null));
  }

  @Post('add')
  @Act('case.add-evidence')
  async answer(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(AddEvidenceForm, body);
    const looked = await this.looked(actor, reference);
    if (!form.ok || looked.file.row.closedAt !== null) return invalid('cases/evidence-gate', gatePage(looked, form));
    if (form.value.gate !== 'no') return page('cases/evidence-leave-it', leaveItPage(looked, form.value));
    return page(
      'cases/evidence-upload',
      uploadPage(looked, form.value, { ...this.limits, unfinished: await this.unfinished(actor, reference) }),
    );
  }

  @Post()
  @Multipart()
  @Act('case.add-evidence')
  async add(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Req() request: HeedRequest): Promise<Answer> {
    const answer = await this.addEvidence.toCase(request, actor, reference);
    if (request.headers.accept?.includes('application/json')) return uploadAnswer(answer, this.limits.maxBytes);
    if (!isRefused(answer) && !answer.files.some(isRefused)) return seeOther(paths.cases.section(reference, 'evidence'), saidOf(answer));
    const looked = await this.looked(actor, reference);
    const form = readForm(AddEvidenceForm, answer.fields);
    if (form.value.gate !== 'no' || !form.ok)
      return againAfter(answer)('cases/evidence-gate', gatePage(looked, form, isRefused(answer) ? answer.refused : null));
    return againAfter(answer)('cases/evidence-upload', uploadPage(looked, form.value, this.limits, answer));
  }

  private async unfinished(actor: Actor, reference: string) {
    return unfinishedLines(await this.uploads.unfinished(actor, { kind: 'case', id: reference }));
  }

  private get limits(): EvidenceRoom {
    const { evidenceMaxBytes: maxBytes, evidenceMaxFiles: maxFiles, evidenceMedia: media } = this.settings;
    return { maxBytes, maxFiles, media };
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.add-evidence', 'evidence', () => Promise.resolve(null));
  }
}

function saidOf({ files }: AddedEvidence): string | null {
  if (files.length === 0) return null;
  return files.length === 1 ? 'Evidence added' : `${files.length} items of evidence added`;
}
