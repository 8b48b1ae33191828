import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { type LetterKind, letterKinds, unknownFieldsIn } from '../../rules/index.js';
import { SaveLetterText, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
import { LetterTextForm } from './letter-text.form.js';
import { lettersPage, letterTextPage } from './letters.presenter.js';

/** The texts from which letters are written. */
@Controller('admin/letters')
export class LettersController {
  constructor(
    private readonly schools: SchoolsQueries,
    private readonly saveText: SaveLetterText,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() { schoolId }: Actor): Promise<Answer> {
    return page('admin/sections', lettersPage(await this.schools.letterTexts(schoolId)));
  }

  @Get(':kind')
  @Act('admin.manage')
  async ask(@CurrentActor() { schoolId }: Actor, @Param('kind') typed: string): Promise<Answer> {
    return page('account/form', letterTextPage(kindOf(typed), await this.schools.letterTexts(schoolId)));
  }

  @Post(':kind')
  @Act('admin.manage')
  async save(@CurrentActor() actor: Actor, @Param('kind') typed: string, @Body() body: unknown): Promise<Answer> {
    const kind = kindOf(typed);
    const { value, errors: unfit } = readForm(LetterTextForm, body);
    const version = versionOf(value.version);
    const errors = { ...unknownFault(value.words), ...unfit };
    const saved = await this.schools.letterTexts(actor.schoolId);
    if (Object.keys(errors).length > 0) return invalid('account/form', letterTextPage(kind, saved, { value, errors, version }));
    const answer = await this.saveText.run(actor, { kind, words: value.words }, version);
    if (isRefused<typeof answer, 'stale'>(answer))
      return clash('account/form', letterTextPage(kind, await this.schools.letterTexts(actor.schoolId), { value, clash: true }));
    return seeOther(adminPaths.letters(), 'The text is saved');
  }
}

/** @throws NotFound for a kind that there is not */
function kindOf(typed: string): LetterKind {
  const kind = letterKinds.find((one) => one === typed);
  if (kind === undefined) throw new NotFound();
  return kind;
}

function unknownFault(words: string): Record<string, string> {
  const [first] = unknownFieldsIn(words);
  return first === undefined ? {} : { words: `${first} is not one of the fields. Choose one from the list, or use round brackets` };
}
