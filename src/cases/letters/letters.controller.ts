import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { NotFound, oneNamed, oneOf } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { type LetterKind, letterKinds } from '../../rules/index.js';
import { CaseLook } from '../case-look.js';
import { formToFill, writeDown } from '../write-down.js';
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
    const looked = await this.looked(actor, reference, oneNamed(letterKinds, typed));
    const { words, to, step } = looked.seen;
    const value = Object.assign(new LetterForm(), { words, to, doesStep: step === null ? '' : 'yes' });
    return formToFill(value, (form) => writeLetterPage(looked, form));
  }

  @Post('new/:kind')
  @Act('case.record-step')
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('kind') typed: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const kind = oneNamed(letterKinds, typed);
    return writeDown(sent, {
      Form: LetterForm,
      look: () => this.looked(actor, reference, kind),
      read: (value, { now, file, seen }) =>
        readLetter(value, { now, earliest: new Date(file.row.firstKnownAt), due: seen.step?.dueAt ?? null }),
      record: (value) => this.send.run(actor, reference, kind, value),
      whyNot,
      form: writeLetterPage,
      done: () => seeOther(paths.cases.section(reference, 'letters'), 'Kept as sent'),
    });
  }

  @Get(':id')
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'actions', async (tx, file) => oneOf(await lettersOf(tx, file), id));
    return page('cases/letter', letterPage(looked));
  }

  private looked(actor: Actor, reference: string, kind: LetterKind) {
    return this.look.read(actor, reference, 'case.record-step', 'actions', (tx, file) => {
      if (!mayWriteLetters(file)) throw new NotFound();
      return letterDraft(tx, file, kind);
    });
  }
}
