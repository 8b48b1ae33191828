import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import type { Recorded } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { wasWorkedOn } from './give-back.js';
import { LinkedCases } from './linked-cases.js';
import { MergeCases, RecordUnknownCase } from './merge-cases.js';
import { MergeForm, UndoMergeForm } from './merge.form.js';
import { mergePage, type UndoMergeSeen, undoMergePage } from './merge.presenter.js';
import { UndoMerge } from './undo-merge.js';

@Controller('cases/:reference')
export class MergeController {
  constructor(
    private readonly look: CaseLook,
    private readonly links: LinkedCases,
    private readonly mergeCases: MergeCases,
    private readonly undoMerge: UndoMerge,
    private readonly unknown: RecordUnknownCase,
  ) {}

  @Get('merge')
  @Act('case.merge')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/form', mergePage(await this.looked(actor, reference)));
  }

  @Post('merge')
  @Act('case.merge')
  async merge(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(MergeForm, body);
    if (!ok) return invalid('cases/form', mergePage(await this.looked(actor, reference), value, errors));
    const answer = await this.mergeCases.run(actor, reference, value).catch((fault: unknown) => {
      if (fault instanceof NotFound) return null;
      throw fault;
    });
    if (answer === null) return this.joinedMeanwhile(actor, reference, value.reason);
    if (!isRefused(answer))
      return seeOther(answer.mayRead ? paths.cases.show(answer.reference) : paths.cases.list(), 'One case goes on for both now');
    if (answer.refused === 'unknown') await this.unknown.run(actor, value.other);
    const again = mergePage(await this.looked(actor, reference), value, {}, answer.refused);
    return answer.refused === 'stale' ? clash('cases/form', again) : invalid('cases/form', again);
  }

  @Get('merges/:id/undo')
  @Act('case.undo-merge')
  async showUndo(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/form', undoMergePage(await this.joined(actor, reference, id)));
  }

  @Post('merges/:id/undo')
  @Act('case.undo-merge')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { ok, value, errors } = readForm(UndoMergeForm, body);
    if (!ok) return invalid('cases/form', undoMergePage(await this.joined(actor, reference, id), value, errors));
    const answer = await this.undoMerge.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.show(reference), 'They are two cases again');
    if (answer.refused === 'stale') return this.partedMeanwhile(actor, reference, id, value.reason);
    const again = undoMergePage(await this.joined(actor, reference, id), value, {}, answer.refused);
    return invalid('cases/form', again);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.merge', 'overview', () => Promise.resolve(null));
  }

  /** Somebody joined it to another one first: it only stands still now. @throws NotFound where it was not that */
  private async joinedMeanwhile(actor: Actor, reference: string, typed: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'overview', async (tx, file) => {
      const link = (await this.links.of(tx, file)).find(({ kind, isFirst }) => kind === 'merge' && isFirst);
      if (link === undefined) throw new NotFound();
      return said(link.words.by.name, link.madeAt, link.words.reason);
    });
    return recordedMeanwhile(looked, 'overview', [typed]);
  }

  private async partedMeanwhile(actor: Actor, reference: string, id: string, typed: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.undo-merge', 'overview', async (tx, file) => {
      const undone = (await this.links.of(tx, file, id)).find((one) => one.id === id)?.words.undone;
      return undone === undefined ? null : said(undone.by.name, undone.at, undone.reason);
    });
    return recordedMeanwhile(looked, 'overview', [typed]);
  }

  /** @throws NotFound where this case goes on for no such other, or whoever looks may not read it */
  private joined(actor: Actor, reference: string, id: string) {
    return this.look.read(actor, reference, 'case.undo-merge', 'overview', async (tx, file): Promise<UndoMergeSeen> => {
      const link = (await this.links.of(tx, file)).find((one) => one.id === id && one.kind === 'merge' && !one.isFirst);
      if (!link) throw new NotFound();
      return { link, wasWorkedOn: await wasWorkedOn(tx, { into: file, since: link.madeAt }) };
    });
  }
}

function said(by: string, at: string, reason: string): Recorded {
  return { by, at, said: [{ label: 'Why', text: reason }] };
}
