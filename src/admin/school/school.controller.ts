import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ChangeSchool, type SchoolDetails, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
import { SchoolForm } from './school.form.js';
import { schoolPage } from './school.presenter.js';

@Controller('admin/school')
export class SchoolController {
  constructor(
    private readonly schools: SchoolsQueries,
    private readonly changeSchool: ChangeSchool,
  ) {}

  @Get()
  @Act('admin.manage')
  async ask(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('account/form', schoolPage(await this.own(actor)));
  }

  @Post()
  @Act('admin.manage')
  async take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const form = readForm(SchoolForm, body);
    const { value, errors } = form;
    const version = versionOf(value.version);
    if (!form.ok) return invalid('account/form', schoolPage(await this.own(actor), { value, errors, version }));
    const { name, trust, governingBody, soleProprietor } = value;
    const signOff = value.signOff === '' ? null : value.signOff === 'yes';
    const said = { name, trust, governingBody, soleProprietor: soleProprietor === 'yes', signOff };
    const changed = await this.changeSchool.run(actor, said, version);
    if (!isRefused<typeof changed, 'stale'>(changed)) return seeOther(adminPaths.home(), 'The school’s details are saved');
    const now = await this.own(actor);
    return clash('account/form', schoolPage(now, { value, now }));
  }

  private async own(actor: Actor): Promise<SchoolDetails> {
    const school = await this.schools.school(actor.schoolId);
    if (school === null) throw new NotFound();
    return school;
  }
}
