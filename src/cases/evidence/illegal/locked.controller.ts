import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { oneNamed } from '../../../platform/http/faults.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { type RecordKind, recordKinds } from './domain/locked-records.js';
import { lockedFormPage, placeOf, type SentForm } from './locked-form.presenter.js';
import { type FormOf, lockedForms } from './locked-forms.js';
import { LockedLook, type LookedAtLocked } from './locked-look.js';
import { RecordAboutLocked } from './record-about-locked.js';

/** What is written down about an item that may be illegal. */
@Controller('evidence/:id/locked/:what')
export class LockedController {
  constructor(
    private readonly look: LockedLook,
    private readonly record: RecordAboutLocked,
  ) {}

  @Get()
  @Act('case.record-locked')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('what') what: string): Promise<Answer> {
    const look = await this.look.read(actor, id, 'case.record-locked');
    return page(viewOf(look), lockedFormPage(look, kindOf(what)));
  }

  @Post()
  @Act('case.record-locked')
  async write(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('what') what: string, @Body() body: unknown): Promise<Answer> {
    const look = await this.look.read(actor, id, 'case.record-locked');
    return this.written(actor, look, kindOf(what), body);
  }

  private async written<Kind extends RecordKind>(actor: Actor, look: LookedAtLocked, kind: Kind, body: unknown): Promise<Answer> {
    const { value, ok, errors } = readForm(lockedForms[kind] as unknown as new () => FormOf[Kind], body);
    const sent: SentForm<Kind> = { value, errors };
    if (!ok) return invalid(viewOf(look), lockedFormPage(look, kind, sent));
    const answer = await this.record.run(actor, look.seen.id, kind, value);
    if (answer === null) return seeOther(placeOf(look), 'Recorded');
    if (answer.refused === 'faulty') return invalid(viewOf(look), lockedFormPage(look, kind, { value, errors: answer.errors }));
    const now = await this.look.read(actor, look.seen.id, 'case.record-locked');
    return clash(viewOf(now), lockedFormPage(now, kind, { value, errors: {}, stale: true }));
  }
}

function kindOf(what: string): RecordKind {
  return oneNamed(recordKinds, what);
}

/** A page of its case, or a page by itself. */
export function viewOf({ looked }: LookedAtLocked): string {
  return looked === null ? 'evidence/locked-form' : 'cases/form';
}
