import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionLine, type CaseWork, workOf } from '../actions/steps.queries.js';
import { mayRecord } from '../actions/waits-for.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import type { OpenCase } from '../cases.repository.js';
import { answersOf, type CaseSheet, CaseSheets } from '../evidence/sheet/case-sheets.js';
import type { LinkEventKind } from './domain/link-events.js';
import { linksOf, type ShownLink } from './link-words.js';

/** What is to be taken down in a case. */
export interface LinksSeen {
  readonly links: readonly ShownLink[];
  /** Sheets of evidence with an address that nobody has taken over. */
  readonly sheets: readonly CaseSheet[];
  readonly work: CaseWork;
  /** Something in the case is, or was, marked as possibly illegal. */
  readonly mayBeIllegal: boolean;
}

/** One of them. */
export type LinkSeen = LinksSeen & { readonly link: ShownLink };

@Injectable()
export class LinkLook {
  constructor(
    private readonly look: CaseLook,
    private readonly sheets: CaseSheets,
  ) {}

  all(actor: Actor, reference: string, act: 'case.read' | 'case.act' = 'case.read'): Promise<LookedAt<LinksSeen>> {
    return this.look.read(actor, reference, act, 'actions', (tx, file) => this.seen(tx, file));
  }

  /** @throws NotFound */
  one(actor: Actor, reference: string, id: string, act: 'case.read' | 'case.act' = 'case.read'): Promise<LookedAt<LinkSeen>> {
    return this.look.read(actor, reference, act, 'actions', async (tx, file) => {
      const seen = await this.seen(tx, file);
      return { ...seen, link: linkIn(seen.links, id) };
    });
  }

  /** Inside a look or a change. */
  async seen(tx: Tx, file: OpenCase): Promise<LinksSeen> {
    const links = await linksOf(tx, file);
    const sheets = await this.sheets.of(tx, file.row.id);
    return {
      links,
      sheets: sheets.filter((sheet) => isOffered(sheet, links)),
      work: await workOf(tx, file),
      mayBeIllegal: await mayBeIllegal(tx, file),
    };
  }
}

/** @throws NotFound */
export function linkIn(links: readonly ShownLink[], id: string): ShownLink {
  return oneOf(links, id);
}

function isOffered(sheet: CaseSheet, links: readonly ShownLink[]): boolean {
  const address = answersOf(sheet).link;
  if (sheet.isLocked || address === '') return false;
  return !links.some(
    ({ opening, address: now }) => opening.now.sheetId === sheet.id || opening.now.answers.address === address || now === address,
  );
}

async function mayBeIllegal(tx: Tx, { row, knows }: OpenCase): Promise<boolean> {
  const marked = row.kind === 'harmful_material' || knows.classifications.includes('harmful_material');
  const categories = knows.categories ?? [];
  if (marked || categories.includes('illegal_material') || categories.includes('obscene_publication')) return true;
  const locked = await tx.query(
    'SELECT e.id FROM case_evidence c JOIN evidence_item e ON e.id = c.evidence_id WHERE c.case_id = ? AND e.stopped_at IS NOT NULL',
    [row.id],
  );
  return locked.length > 0;
}

/** Steps of a procedure that writing this down can do. */
const bodiesTold: Partial<Readonly<Record<LinkEventKind, readonly string[]>>> = {
  platform_told: ['platform'],
  poster_asked: ['platform'],
  helpline_told: ['posh', 'rhc'],
};

export function stepsDoneWith(kind: LinkEventKind, { work }: Pick<LinksSeen, 'work'>, file: OpenCase): ActionLine[] {
  const told = bodiesTold[kind] ?? [];
  return work.actions.filter(
    (action) => isOpen(action) && mayRecord(action, file) && (action.step?.bodies ?? []).some((body) => told.includes(body)),
  );
}

/** When what this does had to be done by: the report to the platform, and the steps that are ticked. */
export function duesOf(kind: LinkEventKind, { standing }: ShownLink, steps: readonly ActionLine[]): Date[] {
  const { next } = standing;
  const own = kind === 'platform_told' && next?.kind === 'report' ? [next.due] : [];
  return [...own, ...steps.flatMap(({ dueAt, step }) => (dueAt === null || step?.advisory ? [] : [dueAt]))];
}
