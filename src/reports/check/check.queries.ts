import { Injectable } from '@nestjs/common';
import { nameToShow } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { finishedAnswers } from '../drafts/finished-answers.js';
import { Drafts, type OpenDraft } from '../drafts/drafts.js';
import { DraftFiles } from '../evidence/draft-files.js';
import { type OutsideHelp, OutsideHelpQueries } from '../send/outside-help.queries.js';
import { type Receiving, ReceiversQueries } from '../send/receivers.queries.js';

/** What the page before sending shows beside the answers. */
@Injectable()
export class CheckQueries {
  constructor(
    private readonly drafts: Drafts,
    private readonly receivers: ReceiversQueries,
    private readonly help: OutsideHelpQueries,
    private readonly files: DraftFiles,
  ) {}

  receiving(actor: Actor, { answers }: OpenDraft): Promise<Receiving> {
    return this.receivers.of(actor, finishedAnswers(answers, this.drafts.now()));
  }

  async fileNames(draft: OpenDraft): Promise<string[]> {
    return (await this.files.list(draft)).map(nameToShow);
  }

  outsideHelp({ schoolId }: Actor): Promise<OutsideHelp> {
    return this.help.of(schoolId);
  }
}
