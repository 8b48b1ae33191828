import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { SaveContactRules, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { takeChange } from '../editions.js';
import { ContactRulesForm } from './contact-rules.form.js';
import { contactRulesPage } from './contact-rules.presenter.js';

/** What the school's own policy says about contact and use. */
@Controller('admin/contact-rules')
export class ContactRulesController {
  constructor(
    private readonly schools: SchoolsQueries,
    private readonly save: SaveContactRules,
  ) {}

  @Get()
  @Act('admin.manage')
  async ask(@CurrentActor() { schoolId }: Actor): Promise<Answer> {
    return page('account/form', contactRulesPage(await this.schools.contactRules(schoolId)));
  }

  @Post()
  @Act('admin.manage')
  take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    return takeChange(body, {
      Form: ContactRulesForm,
      save: ({ reason, formerPupil, parentContact, relativeExemption, workTime, nameWorkplace }, version) => {
        const rules = { formerPupil, parentContact, relativeExemption, workTime, nameWorkplace };
        return this.save.run(actor, { rules, reason }, version);
      },
      page: async (changing) => contactRulesPage(await this.schools.contactRules(actor.schoolId), changing),
      done: () => seeOther(adminPaths.home(), 'What your policy says is saved'),
    });
  }
}
