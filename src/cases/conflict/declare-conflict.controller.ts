import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import type { ConflictKind } from '../../rules/index.js';
import { CaseLook } from '../case-look.js';
import { DeclareConflictForm } from './declare-conflict.form.js';
import { declareConflictPage } from './declare-conflict.presenter.js';
import { DeclareConflict } from './declare-conflict.js';

@Controller('cases/:reference/conflict')
export class DeclareConflictController {
  constructor(
    private readonly look: CaseLook,
    private readonly declareConflict: DeclareConflict,
  ) {}

  @Get()
  @Act('case.declare-conflict')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/conflict', declareConflictPage(await this.looked(actor, reference), null));
  }

  @Post()
  @Act('case.declare-conflict')
  async declare(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(DeclareConflictForm, body);
    const answer = form.ok
      ? await this.declareConflict.run(actor, reference, { kind: form.value.kind as ConflictKind, reason: form.value.reason })
      : null;
    if (form.ok && !isRefused(answer)) return seeOther(paths.home(), 'Thank you for saying so. Somebody else handles it now');
    return invalid(
      'cases/conflict',
      declareConflictPage(await this.looked(actor, reference), form, isRefused(answer) ? answer.refused : null),
    );
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.declare-conflict', 'overview', () => Promise.resolve(null));
  }
}
