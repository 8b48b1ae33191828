import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, boxesOfDay, dayOf, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { whyNotWritten } from '../told-form.presenter.js';
import { formToFill, writeDown } from '../write-down.js';
import { RecordSupport } from './record-support.js';
import { readSupport, SupportForm } from './support.form.js';
import { supportFormPage, supportPage } from './support.presenter.js';
import { type ShownSupport, type SupportSeen, supportSeen } from './support-words.js';

/** Support that was offered to people of a case: for those who handle it, and nobody else. @source domain guide 3.3, support log */
@Controller('cases/:reference/support')
export class SupportController {
  constructor(
    private readonly look: CaseLook,
    private readonly record: RecordSupport,
  ) {}

  @Get()
  @Act('case.act')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/support', supportPage(await this.looked(actor, reference)));
  }

  @Get('new')
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    return formToFill(new SupportForm(), (typed) => supportFormPage(looked, typed));
  }

  @Post('new')
  @Act('case.act')
  write(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() sent: unknown): Promise<Answer> {
    return this.save(actor, reference, sent, null);
  }

  @Get(':id')
  @Act('case.act')
  async askAgain(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    const known = oneOf(looked.seen.offers, id);
    return formToFill(asTyped(known), (typed) => supportFormPage(looked, typed, known));
  }

  @Post(':id')
  @Act('case.act')
  again(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    return this.save(actor, reference, sent, id);
  }

  private save(actor: Actor, reference: string, sent: unknown, id: string | null): Promise<Answer> {
    const known = ({ seen }: LookedAt<SupportSeen>) => (id === null ? null : oneOf(seen.offers, id));
    return writeDown(sent, {
      Form: SupportForm,
      look: () => this.looked(actor, reference),
      read: (value, looked) => readSupport(value, { now: looked.now, by: actor.name, seen: looked.seen, known: known(looked) }),
      record: (value) => (id === null ? this.record.run(actor, reference, value) : this.record.again(actor, reference, id, value)),
      whyNot: whyNotWritten,
      form: (looked, typed) => supportFormPage(looked, typed, known(looked)),
      done: () => seeOther(paths.cases.section(reference, 'support'), 'Written down'),
    });
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.act', 'actions', supportSeen);
  }
}

/** The latest wording, as it would have been typed. */
function asTyped({ now }: ShownSupport): SupportForm {
  const { partyId: party, kind, what, offeredBy, answer, note } = now;
  return Object.assign(new SupportForm(), {
    ...{ party, kind, what, offeredBy, answer, note },
    at: boxesOfDay(dayOf(new Date(now.at))),
    review: boxesOfDay(now.review),
  });
}
