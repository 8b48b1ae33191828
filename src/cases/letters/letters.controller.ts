import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { type LetterKind, letterKinds } from '../../rules/index.js';
import { CaseLook } from '../case-look.js';
import { LetterForm, readLetter } from './letter.form.js';
import { lettersOf } from './letter-words.js';
import { letterPage, lettersPage, writeLetterPage } from './letters.presenter.js';
import { letterDraft, mayWriteLetters } from './letters.queries.js';
import { type LetterRefusal, SendLetter } from './send-letter.js';

const whyNot: Readonly<Record<LetterRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  stale:
    'Somebody sent a letter, or changed the text it is written from, while you were writing. Look at it, then record yours again if it still holds',
  closed: 'This case is closed. Open it again first',
};

@Controller('cases/:reference/letters')
export class CaseLettersController {
  constructor(
    private readonly look: CaseLook,
    private readonly send: SendLetter,
  ) {}

  @Get()
  @Act('case.read')
  async list(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/letters', lettersPage(await this.look.read(actor, reference, 'case.read', 'actions', lettersOf)));
  }

  @Get('new/:kind')
  @Act('case.record-step')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('kind') typed: string): Promise<Answer> {
    const looked = await this.looked(actor, reference, typed);
    const { words, to, step } = looked.seen;
    const value = Object.assign(new LetterForm(), { words, to, doesStep: step === null ? '' : 'yes' });
    return page('cases/told-form', writeLetterPage(looked, { value, errors: {}, refusal: null }));
  }

  @Post('new/:kind')
  @Act('case.record-step')
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('kind') typed: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { value, errors: unfit } = readForm(LetterForm, sent);
    const looked = await this.looked(actor, reference, typed);
    const { kind, step } = looked.seen;
    const around = { now: looked.now, earliest: new Date(looked.file.row.firstKnownAt), due: step?.dueAt ?? null };
    const read = readLetter(value, around);
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', writeLetterPage(looked, { value, errors, refusal: null }));
    const answer = await this.send.run(actor, reference, kind, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'letters'), 'Kept as sent');
    const now = await this.looked(actor, reference, typed);
    const model = writeLetterPage(now, { value, errors: {}, refusal: whyNot[answer.refused] });
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  @Get(':id')
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'actions', async (tx, file) => {
      const letter = (await lettersOf(tx, file)).find((one) => one.id === id);
      if (letter === undefined) throw new NotFound();
      return letter;
    });
    return page('cases/letter', letterPage(looked));
  }

  private looked(actor: Actor, reference: string, typed: string) {
    const kind: LetterKind | undefined = letterKinds.find((one) => one === typed);
    if (kind === undefined) throw new NotFound();
    return this.look.read(actor, reference, 'case.record-step', 'actions', (tx, file) => {
      if (!mayWriteLetters(file)) throw new NotFound();
      return letterDraft(tx, file, kind);
    });
  }
}
