import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Actor, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { ItemLook } from '../item-look.js';
import { itemPage } from '../item.presenter.js';
import { stoppedPage } from '../stopped.presenter.js';
import { ItemViewer } from '../viewing/item-viewer.js';
import { ExplainLookForm } from './explain-look.form.js';
import { ExplainLook } from './explain-look.js';

@Controller('evidence/:id/why')
export class ExplainLookController {
  constructor(
    private readonly look: ItemLook,
    private readonly explain: ExplainLook,
    private readonly viewer: ItemViewer,
  ) {}

  @Post()
  @Act('case.see-evidence')
  async say(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const explaining = readForm(ExplainLookForm, body);
    if (explaining.ok) {
      await this.explain.run(actor, id, explaining.value.why);
      return seeOther(paths.evidence.show(id), 'Your reason is in the custody record');
    }
    const looked = await this.look.read(actor, id, 'case.see-evidence');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    return invalid('evidence/item', itemPage(looked, { viewed: await this.viewer.of(actor, looked), explaining }));
  }
}
