import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, paths } from '../../../../kernel/index.js';
import { Act } from '../../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../../platform/http/answers.js';
import { NotFound } from '../../../../platform/http/faults.js';
import { OpenedAt } from '../../../../platform/http/limits.js';
import { readForm } from '../../../../platform/http/read-form.js';
import { CurrentActor } from '../../../../platform/http/visit.js';
import { CaseLook } from '../../../case-look.js';
import { CaseItems } from '../../case-items.js';
import { recordOf } from '../../custody.js';
import { formOf } from '../sheet-fields.presenter.js';
import { SheetLook } from '../sheet-look.js';
import { sheetPage } from '../sheet.presenter.js';
import { capturesOf } from './captures-of.js';
import { placePage } from './place.presenter.js';
import { TakeOverMoment } from './take-over-moment.js';

class TakeOverForm {
  @OpenedAt()
  version = '';
}

@Controller('evidence/:id')
export class CaptureController {
  constructor(
    private readonly look: CaseLook,
    private readonly items: CaseItems,
    private readonly sheet: SheetLook,
    private readonly takeOver: TakeOverMoment,
  ) {}

  /** Looked at only by whoever asks for it, and on the custody record of the item. */
  @Get('place')
  @Act('case.see-evidence')
  async place(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const reference = await this.items.caseFor(actor, id, 'case.see-evidence');
    const looked = await this.look.read(actor, reference, 'case.see-evidence', 'evidence', async (tx, file) => {
      const item = await this.items.one(tx, file.row.id, id);
      const place = (await capturesOf(tx, [item])).get(item.id)?.place ?? null;
      if (place === null) throw new NotFound();
      recordOf(tx, file, item, 'evidence.place-seen', { title: `Place stored in the file of item ${item.number} looked at` });
      return { item, place };
    });
    return page('evidence/place', placePage(looked));
  }

  @Post('sheet/taken')
  @Act('case.add-evidence')
  async taken(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { value } = readForm(TakeOverForm, body);
    const answer = await this.takeOver.run(actor, id, Number(value.version));
    if (!('refused' in answer)) return seeOther(paths.evidence.show(id), 'The time is in the sheet');
    const typed = formOf(answer.answers);
    const model = sheetPage(await this.sheet.read(actor, id, 'case.add-evidence'), { typed, errors: {}, refusal: answer.refused });
    return answer.refused === 'stale' ? clash('evidence/sheet', model) : invalid('evidence/sheet', model);
  }
}
