import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, inLondon, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { RecordSupport, type SupportRefusal } from './record-support.js';
import { readSupport, SupportForm } from './support.form.js';
import { supportFormPage, supportPage } from './support.presenter.js';
import { type ShownSupport, type SupportSeen, supportSeen } from './support-words.js';

const whyNot: Readonly<Record<SupportRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody wrote something down while you were writing. Look at it, then record yours again if it still holds',
  closed: 'This case is closed. Open it again first',
};

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
    return page('cases/told-form', supportFormPage(looked, { value: new SupportForm(), errors: {}, refusal: null }));
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
    const known = oneOf(looked.seen, id);
    return page('cases/told-form', supportFormPage(looked, { value: asTyped(known), errors: {}, refusal: null }, known));
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

  private async save(actor: Actor, reference: string, sent: unknown, id: string | null): Promise<Answer> {
    const { value, errors: unfit } = readForm(SupportForm, sent);
    const looked = await this.looked(actor, reference);
    const known = id === null ? null : oneOf(looked.seen, id);
    const read = readSupport(value, { now: looked.now, by: actor.name, seen: looked.seen, known });
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', supportFormPage(looked, { value, errors, refusal: null }, known));
    const answer = id === null ? await this.record.run(actor, reference, value) : await this.record.again(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'support'), 'Written down');
    // What somebody else wrote meanwhile stands beside what was typed here; sent once more, it is put beside that.
    const now = await this.looked(actor, reference);
    const asTheyStand = id === null ? null : oneOf(now.seen, id);
    const typed = { value: Object.assign(value, { version: '' }), errors: {}, refusal: whyNot[answer.refused] };
    const model = supportFormPage(now, typed, asTheyStand);
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.act', 'actions', supportSeen);
  }
}

function oneOf({ offers }: SupportSeen, id: string): ShownSupport {
  const found = offers.find((one) => one.id === id);
  if (found === undefined) throw new NotFound();
  return found;
}

/** The latest wording, as it would have been typed. */
function asTyped({ now }: ShownSupport): SupportForm {
  const at = inLondon(new Date(now.at));
  const [year = '', month = '', day = ''] = now.review === null ? [] : now.review.split('-');
  const { partyId: party, kind, what, offeredBy, answer, note } = now;
  return Object.assign(new SupportForm(), {
    ...{ party, kind, what, offeredBy, answer, note },
    'at-day': `${at.day}`,
    'at-month': `${at.month}`,
    'at-year': `${at.year}`,
    'review-day': day.replace(/^0/, ''),
    'review-month': month.replace(/^0/, ''),
    'review-year': year,
  });
}
