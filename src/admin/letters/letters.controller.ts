import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { oneNamed } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { letterKinds, unknownFieldsIn } from '../../rules/index.js';
import { SaveLetterText, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { takeChange } from '../editions.js';
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
    return page('account/form', letterTextPage(oneNamed(letterKinds, typed), await this.schools.letterTexts(schoolId)));
  }

  @Post(':kind')
  @Act('admin.manage')
  async save(@CurrentActor() actor: Actor, @Param('kind') typed: string, @Body() body: unknown): Promise<Answer> {
    const kind = oneNamed(letterKinds, typed);
    return takeChange(body, {
      Form: LetterTextForm,
      faults: ({ words }) => unknownFault(words),
      save: ({ words }, version) => this.saveText.run(actor, { kind, words }, version),
      page: async (changing) => letterTextPage(kind, await this.schools.letterTexts(actor.schoolId), changing),
      done: () => seeOther(adminPaths.letters(), 'The text is saved'),
    });
  }
}

function unknownFault(words: string): Record<string, string> {
  const [first] = unknownFieldsIn(words);
  return first === undefined ? {} : { words: `${first} is not one of the fields. Choose one from the list, or use round brackets` };
}
