import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { answersOf, calledBy, type CaseSheet } from '../evidence/sheet/case-sheets.js';
import { holdStill } from '../evidence/save-evidence.js';
import { KeepLink, writtenIn } from './keep-link.js';
import { LinkActions } from './link-actions.js';
import { type LinkForm, readLink } from './link.form.js';
import { type LinkSaid, platformOf } from './link-words.js';
import { linkIn, LinkLook } from './links.queries.js';

/** `stale`: somebody wrote something down about it meanwhile. */
export type LinkRefusal = 'incomplete' | 'stale' | 'closed';

/** `not-offered`: somebody took it over already, or the item is locked. */
export type TakeOverRefusal = 'closed' | 'not-offered';

/** Begins to follow something online until it is taken down. @source domain guide 7, P5 */
@Injectable()
export class OpenLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly look: LinkLook,
    private readonly keep: KeepLink,
    private readonly actions: LinkActions,
  ) {}

  /** @returns the id of the link. @throws NotFound */
  run(actor: Actor, reference: string, form: LinkForm): Promise<string | Refused<LinkRefusal>> {
    return this.work.run<string | Refused<LinkRefusal>>(actor, async (tx) => {
      const file = await this.opened(tx, reference);
      if (file.row.stage === 'closed') return refused('closed');
      const read = readLink(form, tx.now, false);
      if ('faults' in read) return refused('incomplete');
      const said = { answers: read.answers, at: read.at.toISOString(), sheetId: null };
      return this.begin(tx, file, said);
    });
  }

  /** Takes the address of a sheet of evidence over as it stands; once. @returns the id of the link. @throws NotFound */
  takeOver(actor: Actor, reference: string, sheetId: string): Promise<string | Refused<TakeOverRefusal>> {
    return this.work.run<string | Refused<TakeOverRefusal>>(actor, async (tx) => {
      const file = await this.opened(tx, reference);
      if (file.row.stage === 'closed') return refused('closed');
      const { sheets } = await this.look.seen(tx, file);
      const sheet = sheets.find(({ id }) => id === sheetId);
      if (sheet === undefined) return refused('not-offered');
      return this.begin(tx, file, takenOver(sheet, tx.now));
    });
  }

  /** What was wrong is written down anew beside it. @throws NotFound */
  correct(actor: Actor, reference: string, id: string, form: LinkForm): Promise<string | Refused<LinkRefusal>> {
    return this.work.run<string | Refused<LinkRefusal>>(actor, async (tx) => {
      const file = await this.opened(tx, reference);
      const { opening, version, number } = linkIn((await this.look.seen(tx, file)).links, id);
      if (file.row.stage === 'closed') return refused('closed');
      if (form.version !== String(version)) return refused('stale');
      const read = readLink(form, tx.now, true);
      if ('faults' in read) return refused('incomplete');
      const { sheetId } = opening.now;
      const said = { kind: 'found' as const, answers: read.answers, at: read.at.toISOString(), sheetId, ...writtenIn(tx) };
      const kept = { linkId: id, recordId: id, version: opening.now.version + 1, title: `Corrected: link ${number}` };
      await this.keep.run(tx, file, { ...said, whyCorrected: form.whyCorrected }, kept);
      await this.actions.run(tx, file, null);
      return id;
    });
  }

  private async opened(tx: Tx, reference: string): Promise<OpenCase> {
    const file = await this.cases.open(tx, parseReference(reference), 'case.act');
    await holdStill(tx, 'case_file', file.row.id);
    return file;
  }

  private async begin(tx: Tx, file: OpenCase, said: Pick<LinkSaid, 'answers' | 'at' | 'sheetId'>): Promise<string> {
    const id = newId();
    const title = `To be taken down: ${platformOf(said.answers)}`;
    const opening = { kind: 'found' as const, ...said, ...writtenIn(tx), whyCorrected: null };
    await this.keep.run(tx, file, opening, { linkId: id, recordId: id, version: 1, title });
    await this.actions.run(tx, file, null);
    return id;
  }
}

function takenOver(sheet: CaseSheet, now: Date): Pick<LinkSaid, 'answers' | 'at' | 'sheetId'> {
  const { platform, platformName, link, seen } = answersOf(sheet);
  const found = seen === null ? now : new Date(seen.at);
  return {
    answers: { address: link, platform, platformName, shows: `As in the sheet of ${calledBy(sheet)}` },
    at: (found < now ? found : now).toISOString(),
    sheetId: sheet.id,
  };
}
