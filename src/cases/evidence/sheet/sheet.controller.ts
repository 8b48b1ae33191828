import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { KeepSheet } from './keep-sheet.js';
import { answersIn, SheetForm } from './sheet.form.js';
import { SheetLook } from './sheet-look.js';
import { sheetPage } from './sheet.presenter.js';

@Controller('evidence/:id/sheet')
export class SheetController {
  constructor(
    private readonly look: SheetLook,
    private readonly keepSheet: KeepSheet,
  ) {}

  @Get()
  @Act('case.see-evidence')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('evidence/sheet', sheetPage(await this.look.read(actor, id, 'case.see-evidence')));
  }

  @Post()
  @Act('case.add-evidence')
  async keep(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { value: typed, errors: unfit } = readForm(SheetForm, body);
    const looked = await this.look.read(actor, id, 'case.add-evidence');
    const { answers, errors: impossible } = answersIn(typed, looked.now);
    const errors = { ...impossible, ...unfit };
    if (Object.keys(errors).length > 0) return invalid('evidence/sheet', sheetPage(looked, { typed, errors, refusal: null }));
    const answer = await this.keepSheet.run(actor, id, answers, Number(typed.version));
    if (isRefused(answer)) {
      const model = sheetPage(await this.look.read(actor, id, 'case.see-evidence'), { typed, errors, refusal: answer.refused });
      return answer.refused === 'stale' ? clash('evidence/sheet', model) : invalid('evidence/sheet', model);
    }
    const [first] = answer.pages;
    return seeOther(first === undefined ? paths.evidence.sheet(id) : paths.evidence.show(first.id), 'The sheet is saved');
  }
}
