import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock, dayOf, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { oneNamed } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { contactBodies, type ContactBody, type OutsideNumberDetails, SaveOutsideNumber, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { readDay } from '../day-fields.js';
import { versionOf } from '../version-of.js';
import { NumberForm } from './number.form.js';
import { numberPage, numbersPage } from './numbers.presenter.js';

/** Whom people can ring outside the school. */
@Controller('admin/numbers')
export class NumbersController {
  constructor(
    private readonly schools: SchoolsQueries,
    private readonly saveNumber: SaveOutsideNumber,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() { schoolId }: Actor): Promise<Answer> {
    const inTrust = (await this.schools.school(schoolId))?.trust != null;
    return page('admin/sections', numbersPage(await this.schools.outsideNumbers(schoolId), inTrust, dayOf(this.clock.now())));
  }

  @Get(':body')
  @Act('admin.manage')
  async ask(@CurrentActor() actor: Actor, @Param('body') name: string): Promise<Answer> {
    const body = oneNamed(contactBodies, name);
    return page('account/form', numberPage(body, await this.saved(actor, body)));
  }

  @Post(':body')
  @Act('admin.manage')
  async take(@CurrentActor() actor: Actor, @Param('body') name: string, @Body() typed: unknown): Promise<Answer> {
    const body = oneNamed(contactBodies, name);
    const { value, errors: found } = readForm(NumberForm, typed);
    const version = versionOf(value.version);
    const checked = this.checkedOn(value);
    const errors = { ...found, ...('error' in checked && { checked: checked.error }) };
    if ('error' in checked || Object.keys(errors).length > 0)
      return invalid('account/form', numberPage(body, await this.saved(actor, body), { value, errors, version }));
    const words = { body, name: value.name, phone: value.phone, email: value.email, lastChecked: checked.day };
    const saved = await this.saveNumber.run(actor, words, version);
    if (isRefused<typeof saved, 'stale'>(saved))
      return clash('account/form', numberPage(body, await this.saved(actor, body), { value, clash: true }));
    return seeOther(adminPaths.numbers.list(), 'The number is saved');
  }

  private checkedOn(value: NumberForm): { day: string } | { error: string } {
    const { day, error } = readDay(value.checked, '9 November 2026, as 9, 11 and 2026');
    if (day === null) return { error: error ?? 'Write when somebody last checked this' };
    return day > dayOf(this.clock.now()) ? { error: 'That day is still to come. Write the day on which it was checked' } : { day };
  }

  private async saved({ schoolId }: Actor, body: ContactBody): Promise<OutsideNumberDetails | null> {
    return (await this.schools.outsideNumbers(schoolId)).find((number) => number.body === body) ?? null;
  }
}
