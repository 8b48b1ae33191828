import { Body, Controller, Get, Post } from '@nestjs/common';
import { passwordFaultWords } from '../../accounts/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { adminPaths } from '../admin-paths.js';
import { BeginSchool } from './begin-school.js';
import { FirstSchoolForm } from './first-school.form.js';
import { firstSchoolPage } from './first-school.presenter.js';

/** The first visit to a new installation. */
@Controller('setup')
export class FirstSchoolController {
  constructor(private readonly begin: BeginSchool) {}

  @Get()
  @Act('setup.first')
  async show(): Promise<Answer> {
    if (await this.begin.hasBegun()) throw new NotFound();
    return page('setup/first-school', firstSchoolPage());
  }

  @Post()
  @Act('setup.first')
  async take(@Body() body: unknown): Promise<Answer> {
    if (await this.begin.hasBegun()) return tooLate();
    const form = readForm(FirstSchoolForm, body);
    if (!form.ok) return invalid('setup/first-school', firstSchoolPage(form.value, form.errors));
    const { school: name, trust, governingBody, email, ...you } = form.value;
    const administrator = { name: you.name, jobTitle: you.jobTitle, email: email.toLowerCase(), password: you.password };
    const begun = await this.begin.run({ school: { name, trust, governingBody }, administrator });
    if ('sessionToken' in begun) return seeOther(adminPaths.setup(), null, [{ name: 'session', value: begun.sessionToken }]);
    if (begun.refused === 'begun-already') return tooLate();
    return invalid('setup/first-school', firstSchoolPage(form.value, { password: passwordFaultWords[begun.refused] }));
  }
}

function tooLate(): Answer {
  return seeOther('/sign-in', 'Heed has been set up already. Sign in, or ask the administrator for an account');
}
