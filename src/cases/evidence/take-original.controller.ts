import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { serveHeaders } from '../../evidence/index.js';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, bytes, invalid, page } from '../../platform/http/answers.js';
import { type FormReading, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ItemLook } from './item-look.js';
import { itemPage } from './item.presenter.js';
import { PrintCopy } from './print-copy.js';
import { printPage } from './print.presenter.js';
import { type Look, ReadEvidence } from './read-evidence.js';
import { stoppedPage } from './stopped.presenter.js';
import { TakeOriginalForm } from './take-original.form.js';
import { ItemViewer } from './viewing/item-viewer.js';

/** An item on its way out of Heed, as a file or on paper. */
@Controller('evidence/:id/original')
export class TakeOriginalController {
  constructor(
    private readonly look: ItemLook,
    private readonly readEvidence: ReadEvidence,
    private readonly printCopy: PrintCopy,
    private readonly viewer: ItemViewer,
  ) {}

  /** By its address alone: then the custody record says that no reason was given. */
  @Get()
  @Act('case.see-evidence')
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return this.given(actor, id, { as: 'download' });
  }

  @Post()
  @Act('case.see-evidence')
  async take(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(TakeOriginalForm, body);
    if (!form.ok) return this.again(actor, id, form);
    const { as, reason } = form.value;
    if (as !== 'print') return this.given(actor, id, { as: 'download', reason });
    const print = await this.printCopy.run(actor, id, form.value);
    return isRefused(print) ? this.again(actor, id, form) : page('evidence/print', printPage(print));
  }

  /** The whole original, or the item’s page, which says what is wrong with it. */
  private async given(actor: Actor, id: string, look: Look): Promise<Answer> {
    const original = await this.readEvidence.run(actor, id, look);
    return isRefused(original) ? this.again(actor, id) : bytes(original.bytes, serveHeaders(original.words));
  }

  private async again(actor: Actor, id: string, taking: FormReading<TakeOriginalForm> | null = null): Promise<Answer> {
    const looked = await this.look.read(actor, id, 'case.see-evidence');
    if (looked.seen.item.state === 'stopped') return page('evidence/stopped', stoppedPage(looked));
    return invalid(
      'evidence/item',
      itemPage(looked, { viewed: await this.viewer.of(actor, looked, { page: taking?.value.page, as: taking?.value.shown }), taking }),
    );
  }
}
