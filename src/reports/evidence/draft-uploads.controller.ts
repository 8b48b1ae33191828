import { Controller, type OnModuleInit, Post, Req } from '@nestjs/common';
import { TakeUpload, UploadDoors } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import type { Answer } from '../../platform/http/answers.js';
import { CurrentActor, type HeedRequest } from '../../platform/http/visit.js';
import { Drafts } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import { DraftFiles } from './draft-files.js';

/** Where a file for a report that is being written sets out. */
@Controller('report/evidence/uploads')
export class DraftUploadsController implements OnModuleInit {
  constructor(
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly take: TakeUpload,
    private readonly doors: UploadDoors,
  ) {}

  onModuleInit(): void {
    this.doors.leadToDrafts({
      find: async (actor, id) => {
        const draft = await this.drafts.mine(actor);
        return draft?.id === id ? this.files.doorOf(actor, draft) : null;
      },
      removeHref: reportPaths.removeEvidence,
      page: () => reportPaths.step('evidence'),
    });
  }

  /** Without a draft there is no place, and the answer says so. */
  @Post()
  @Act('report.write')
  async begin(@CurrentActor() actor: Actor, @Req() request: HeedRequest): Promise<Answer> {
    const draft = await this.drafts.mine(actor);
    return this.take.begin(request, actor, { kind: 'draft', id: draft?.id ?? '' });
  }
}
