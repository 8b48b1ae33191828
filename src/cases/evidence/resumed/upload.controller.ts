import { Controller, Delete, Head, Param, Patch, Post, Req } from '@nestjs/common';
import type { Actor } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, seeOther } from '../../../platform/http/answers.js';
import { CurrentActor, type HeedRequest } from '../../../platform/http/visit.js';
import { SettleUpload } from './settle-upload.js';
import { TakeUpload } from './take-upload.js';
import { UploadDoors } from './upload-doors.js';
import { UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';

/** A file on its way, wherever it goes: its sender’s, and for everybody else not there. */
@Controller('uploads/:id')
export class UploadController {
  constructor(
    private readonly take: TakeUpload,
    private readonly settle: SettleUpload,
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
    private readonly doors: UploadDoors,
  ) {}

  @Head()
  @Act('evidence.upload')
  howFar(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: HeedRequest): Promise<Answer> {
    return this.take.goOn(request, actor, id);
  }

  @Patch()
  @Act('evidence.upload')
  more(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: HeedRequest): Promise<Answer> {
    return this.take.goOn(request, actor, id);
  }

  @Delete()
  @Act('evidence.upload')
  end(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: HeedRequest): Promise<Answer> {
    return this.take.goOn(request, actor, id);
  }

  /** What became of it, for whoever lost the answer to the last piece. */
  @Post()
  @Act('evidence.upload')
  outcome(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return this.settle.run(actor, id);
  }

  /** By a button of the page, also without scripts. */
  @Post('take-out')
  @Act('evidence.upload')
  async takeOut(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const { id: own, place, content } = await this.uploads.mine(actor, id);
    if (content !== null) await this.pieces.drop([own]);
    return seeOther(this.doors.to(place).page(place.id), content === null ? null : 'File taken out');
  }
}
