import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { SaveContactRules, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
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
  async take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(ContactRulesForm, body);
    const version = versionOf(value.version);
    if (!ok) return invalid('account/form', contactRulesPage(await this.schools.contactRules(actor.schoolId), { value, errors, version }));
    const { reason, formerPupil, parentContact, relativeExemption, workTime, nameWorkplace } = value;
    const rules = { formerPupil, parentContact, relativeExemption, workTime, nameWorkplace };
    const saved = await this.save.run(actor, { rules, reason }, version);
    if (isRefused<typeof saved, 'stale'>(saved))
      return clash('account/form', contactRulesPage(await this.schools.contactRules(actor.schoolId), { value, clash: true }));
    return seeOther(adminPaths.home(), 'What your policy says is saved');
  }
}
