import { Controller, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import type { Answer } from '../../../platform/http/answers.js';
import { CurrentActor, type HeedRequest } from '../../../platform/http/visit.js';
import { TakeUpload } from './take-upload.js';

/** Where a file for a case sets out. */
@Controller('cases/:reference/evidence/uploads')
export class CaseUploadsController {
  constructor(private readonly take: TakeUpload) {}

  @Post()
  @Act('case.add-evidence')
  begin(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Req() request: HeedRequest): Promise<Answer> {
    return this.take.begin(request, actor, { kind: 'case', id: reference });
  }
}
