import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/index.js';
import { Settings } from '../../../platform/config/settings.js';
import { type Answer, json } from '../../../platform/http/answers.js';
import { Logs } from '../../../platform/logging/logs.js';
import { diskFaultOf } from '../../../platform/storage/disk-fault.js';
import { noRoom } from '../no-room.js';
import { FinishUpload } from './finish-upload.js';
import { finishedAnswer } from './upload-answers.js';
import { UploadDoors } from './upload-doors.js';
import { Uploads } from './uploads.js';

/** Makes evidence of a file that is whole, and says what came of it. */
@Injectable()
export class SettleUpload {
  constructor(
    private readonly uploads: Uploads,
    private readonly finish: FinishUpload,
    private readonly doors: UploadDoors,
    private readonly settings: Settings,
    private readonly logs: Logs,
  ) {}

  /** @throws NotFound */
  async run(actor: Actor, id: string): Promise<Answer> {
    const { place } = await this.uploads.mine(actor, id);
    try {
      const finished = await this.finish.run(actor, id);
      return finishedAnswer(finished, this.settings.evidenceMaxBytes, this.doors.to(place).removeHref);
    } catch (fault) {
      const disk = diskFaultOf(fault);
      if (disk === null) throw fault;
      this.logs.error('an upload could not be kept', { disk, fault });
      return json({ refused: noRoom[disk] }, 507);
    }
  }
}
