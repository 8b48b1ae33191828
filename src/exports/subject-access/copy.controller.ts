import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, bytes, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { carriedTo, nameFields, partFields, readChoices, readNames, readTyped, type Typed } from './choices.form.js';
import { namesPage, partsPage, type TypedChoices } from './choices.presenter.js';
import { CopyLook } from './copy-look.js';
import { requestPage } from './copy.presenter.js';
import { KeepChoices } from './keep-choices.js';
import { type PartsPage, pagesOf, partsOnAPage } from './part-kinds.js';
import type { Part } from './parts.js';
import { TakeCopy, TakeCopyForm } from './take-copy.js';

const stale =
  'Somebody chose something, or the case changed, while you were writing. Both stand here: look at it, then save yours again if it still holds';

/** What goes out of a case for whoever asked what is held about a person. */
@Controller('cases/:reference/subject-access/:id')
export class SubjectCopyController {
  constructor(
    private readonly look: CopyLook,
    private readonly keep: KeepChoices,
    private readonly takeCopy: TakeCopy,
  ) {}

  @Get()
  @Act('case.export')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/access-request', requestPage(await this.look.read(actor, reference, id)));
  }

  @Get('names')
  @Act('case.export')
  async names(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/access-parts', namesPage(await this.look.read(actor, reference, id)));
  }

  @Post('names')
  @Act('case.export')
  async keepNames(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const looked = await this.look.read(actor, reference, id);
    const lines = looked.seen.copy.names;
    const { value, errors: unfit } = readTyped(nameFields(lines.length), sent);
    const read = readNames(value, lines);
    if (read.moved) return clash('cases/access-parts', namesPage(looked, { value, errors: {}, refusal: stale }));
    const errors = { ...read.errors, ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/access-parts', namesPage(looked, { value, errors, refusal: null }));
    const kept = await this.keep.names(actor, reference, id, { version: value.version ?? '', names: read.names });
    if (!isRefused(kept)) return seeOther(paths.cases.accessRequest(reference, id), 'Saved');
    return clash('cases/access-parts', namesPage(await this.look.read(actor, reference, id), { value, errors: {}, refusal: stale }));
  }

  @Get('parts/:page')
  @Act('case.export')
  async parts(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Param('page') which: string,
  ): Promise<Answer> {
    const looked = await this.look.read(actor, reference, id);
    return page('cases/access-parts', partsPage(looked, pageOf(looked.seen.copy.parts, which)));
  }

  @Post('parts/:page')
  @Act('case.export')
  async keepParts(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Param('page') which: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const looked = await this.look.read(actor, reference, id);
    const on = pageOf(looked.seen.copy.parts, which);
    const { value, errors: unfit } = readTyped(partFields(partsOnAPage), sent);
    const read = readChoices(value, on.parts);
    if (read.moved) return clash('cases/access-parts', partsPage(looked, on, clashing(value, on)));
    const none = Object.keys(read.choices).length === 0;
    const errors = { ...(none ? { rest: 'Choose for at least one part' } : {}), ...read.errors, ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/access-parts', partsPage(looked, on, { value, errors, refusal: null }));
    const kept = await this.keep.parts(actor, reference, id, { version: value.version ?? '', choices: read.choices });
    if (!isRefused(kept)) return seeOther(paths.cases.accessRequest(reference, id), 'Saved');
    const now = await this.look.read(actor, reference, id);
    const shown = pageOf(now.seen.copy.parts, which);
    return clash('cases/access-parts', partsPage(now, shown, clashing(value, shown)));
  }

  @Post('copy')
  @Act('case.export')
  async take(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { ok, value, errors } = readForm(TakeCopyForm, sent);
    const taken = ok ? await this.takeCopy.run(actor, reference, id, value) : null;
    if (taken === null || isRefused(taken)) {
      const refusal = taken === null ? null : 'Nobody has agreed yet with what stands in the copy now. Put it before a second person';
      const typed = { forWhom: value.forWhom, error: errors.forWhom ?? null, refusal };
      return invalid('cases/access-request', requestPage(await this.look.read(actor, reference, id), typed));
    }
    return bytes(taken.zip, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${taken.name}"`,
      'X-Content-Type-Options': 'nosniff',
    });
  }
}

/** Nothing that was typed is lost, wherever its part stands now. */
function clashing(typed: Typed, { parts }: PartsPage<Part>): TypedChoices {
  return { value: carriedTo(typed, parts), errors: {}, refusal: stale };
}

/** @throws NotFound */
function pageOf(parts: readonly Part[], which: string): PartsPage<Part> {
  return oneOf(pagesOf(parts), which);
}
