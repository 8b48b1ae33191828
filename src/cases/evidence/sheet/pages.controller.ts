import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { CaseLook, type LookedAt } from '../../case-look.js';
import { CaseSheets } from './case-sheets.js';
import { JoinPages } from './join-pages.js';
import { PagesForm } from './pages.form.js';
import { type PagesSeen, pagesPage } from './pages.presenter.js';

@Controller('evidence/:id/pages')
export class PagesController {
  constructor(
    private readonly look: CaseLook,
    private readonly sheets: CaseSheets,
    private readonly joinPages: JoinPages,
  ) {}

  @Get()
  @Act('case.add-evidence')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('cases/form', pagesPage(await this.looked(actor, id)));
  }

  @Post()
  @Act('case.add-evidence')
  async join(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { value: typed, ok, errors } = readForm(PagesForm, body);
    const answer = ok ? await this.joinPages.run(actor, id, typed.order, Number(typed.version)) : null;
    if (answer !== null && !isRefused(answer)) return seeOther(paths.evidence.sheet(id), 'The pages are saved');
    const refusal = answer?.refused ?? null;
    const model = pagesPage(await this.looked(actor, id), { typed, error: errors.order ?? errors.version ?? null, refusal });
    return refusal === 'stale' ? clash('cases/form', model) : invalid('cases/form', model);
  }

  private async looked(actor: Actor, id: string): Promise<LookedAt<PagesSeen>> {
    const reference = await this.sheets.caseFor(actor, id, 'case.add-evidence');
    return this.look.read(actor, reference, 'case.add-evidence', 'evidence', async (tx, file) => ({
      sheet: await this.sheets.one(tx, file.row.id, id),
      all: await this.sheets.of(tx, file.row.id),
    }));
  }
}
