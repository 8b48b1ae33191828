import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  AddEvidence,
  addedLines,
  againAfter,
  type AddedEvidence,
  type NothingAdded,
  unfinishedLines,
  uploadAnswer,
  whyNothingAdded,
  WithdrawEvidence,
} from '../../cases/index.js';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { Act, Multipart } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { CurrentActor, type HeedRequest } from '../../platform/http/visit.js';
import { stepAfter, stepsFor } from '../domain/steps.js';
import { Drafts, noDraft, type OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import { goOn } from '../steps/go-on.js';
import { DraftFiles } from './draft-files.js';
import { type EvidenceOn, evidencePage, removePage } from './evidence-step.presenter.js';
import { wantsJson } from './wants-json.js';

/** Files that go with a report, while it is being written. */
@Controller('report/evidence')
export class EvidenceStepController {
  constructor(
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly addEvidence: AddEvidence,
    private readonly withdraw: WithdrawEvidence,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Act('report.write')
  async show(@CurrentActor() actor: Actor, @Query('from') from: unknown): Promise<Answer> {
    const draft = await this.drafts.mine(actor);
    if (draft === null) return seeOther(reportPaths.start());
    if (!stepsFor(draft.answers).some(({ key }) => key === 'evidence')) return seeOther(goOn(draft));
    return page('reports/evidence', evidencePage(await this.on(actor, draft, from === 'check')));
  }

  /** Without scripts the whole form arrives at once; with them each file comes by itself. */
  @Post()
  @Act('report.write')
  @Multipart()
  async add(@CurrentActor() actor: Actor, @Req() request: HeedRequest): Promise<Answer> {
    // Without a draft every file is refused, and the form is still read to its end.
    const draft = (await this.drafts.mine(actor)) ?? noDraft();
    const answer = await this.addEvidence.toDraft(request, actor, this.files.doorOf(actor, draft));
    if (wantsJson(request)) return uploadAnswer(answer, this.settings.evidenceMaxBytes, reportPaths.removeEvidence);
    if (draft.id === '') return seeOther(reportPaths.start());
    return this.added(actor, draft, answer);
  }

  @Get(':id/remove')
  @Act('report.write')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const { item } = await this.itemOf(actor, id);
    return page('reports/discard', removePage(item));
  }

  @Post(':id/remove')
  @Act('report.write')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const { draft, item } = await this.itemOf(actor, id);
    const isOpen = (tx: Parameters<DraftFiles['isOpen']>[0]) => this.files.isOpen(tx, actor, draft.id);
    const removed = await this.withdraw.run(actor, { draftId: draft.id, evidenceId: item.id, isOpen });
    if (isRefused(removed)) return invalid('reports/discard', removePage(item, true));
    return seeOther(reportPaths.step('evidence'), 'File taken away');
  }

  private async added(actor: Actor, draft: OpenDraft, answer: AddedEvidence | NothingAdded): Promise<Answer> {
    const on = await this.on(actor, draft, answer.fields.from === 'check');
    if (isRefused(answer)) return againAfter(answer)('reports/evidence', evidencePage({ ...on, problem: whyNothingAdded[answer.refused] }));
    const refused = addedLines(answer, this.settings.evidenceMaxBytes).filter((line) => !line.added);
    if (refused.length > 0) return invalid('reports/evidence', evidencePage({ ...on, refused }));
    if (answer.files.length > 0) return seeOther(reportPaths.step('evidence', on.fromCheck), 'Files added. Add more, or continue');
    const saved = await this.drafts.save(actor, { key: 'evidence', seen: null }, () => ({}));
    if (isRefused(saved)) return seeOther(reportPaths.start());
    return seeOther(on.fromCheck ? goOn(saved, true) : reportPaths.step(stepAfter(saved.answers, 'evidence')));
  }

  private async on(actor: Actor, draft: OpenDraft, fromCheck: boolean): Promise<EvidenceOn> {
    const added = await this.files.list(draft);
    const unfinished = unfinishedLines(await this.files.onTheirWay(actor, draft));
    const { evidenceMaxBytes: maxBytes, evidenceMaxFiles: maxFiles, evidenceMedia: media } = this.settings;
    return {
      draft,
      added,
      unfinished,
      limits: { maxBytes, maxFiles, media },
      now: this.drafts.now(),
      fromCheck,
    };
  }

  /** @throws NotFound for what is not in this person's own draft */
  private async itemOf(actor: Actor, id: string) {
    const draft = await this.drafts.mine(actor);
    const item = draft === null ? undefined : (await this.files.list(draft)).find((one) => one.id === id);
    if (draft === null || !item) throw new NotFound();
    return { draft, item };
  }
}
