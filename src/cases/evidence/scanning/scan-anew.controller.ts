import { Controller, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { ItemLook } from '../item-look.js';
import { itemPage } from '../item.presenter.js';
import { stoppedPage } from '../stopped.presenter.js';
import { ScanAnew } from './scan-anew.js';
import { whyNotScannedAnew } from './scan.presenter.js';

@Controller('evidence/:id/scan')
export class ScanAnewController {
  constructor(
    private readonly look: ItemLook,
    private readonly scanAnew: ScanAnew,
  ) {}

  @Post()
  @Act('case.confirm-gate')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const answer = await this.scanAnew.run(actor, id);
    if (!isRefused(answer)) return seeOther(paths.evidence.show(id), 'Asked. Open this page again in a minute or so');
    const looked = await this.look.read(actor, id, 'case.confirm-gate');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    return invalid('evidence/item', itemPage(looked, { problem: [whyNotScannedAnew[answer.refused]] }));
  }
}
