import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import type { CaseLink } from './case-link.entity.js';
import type { CaseLinkWords } from './link-words.js';

/** A link, as those see it who may know of both cases. */
export interface ShownCaseLink {
  readonly id: string;
  readonly kind: CaseLink['kind'];
  readonly madeAt: string;
  readonly version: number;
  /** The case that is looked at was there first, or was taken up. */
  readonly isFirst: boolean;
  readonly other: { readonly id: string; readonly reference: string; readonly mayRead: boolean };
  readonly words: CaseLinkWords;
}

interface LinkRow {
  id: string;
  kind: CaseLink['kind'];
  from_id: string;
  made_at: string;
  version: number;
  key_id: string;
  sealed: string;
  other_id: string;
  reference: string;
  reads: number | string;
}

/** Finds what ties a case to others, only for those who may know of both. */
@Injectable()
export class LinkedCases {
  constructor(private readonly hash: KeyedHash) {}

  /**
   * Nothing of a case with which whoever looks has a conflict, though they once knew of it.
   * @param undone a link that is found as well, though it was undone
   */
  async of(tx: Tx, file: OpenCase, undone = ''): Promise<ShownCaseLink[]> {
    const { id } = file.row;
    const rows = await tx.query<LinkRow>(
      `SELECT l.id, l.kind, l.from_id, l.made_at, l.version, l.key_id, l.sealed, f.id AS other_id, f.reference,
         (SELECT COUNT(*) FROM case_reader r WHERE r.case_id = f.id AND r.account_id = ?) AS reads
       FROM case_link l JOIN case_file f ON f.id = CASE WHEN l.from_id = ? THEN l.to_id ELSE l.from_id END
       WHERE (l.from_id = ? OR l.to_id = ?) AND (l.undone_at IS NULL OR l.id = ?)
         AND NOT EXISTS (SELECT 1 FROM case_conflict x WHERE x.case_id = f.id AND x.person_hash = ? AND x.lifted_at IS NULL)
       ORDER BY l.made_at, l.id`,
      [tx.actor.accountId, id, id, id, undone, this.hash.of('person', tx.actor.personId)],
    );
    const keys = await tx.keys.openAll(rows.map(({ key_id }) => key_id));
    return rows.flatMap((row) => {
      const key = keys.get(row.key_id);
      if (!key) return [];
      const words = openWords<CaseLinkWords>(key, 'case_link', row.id, row.sealed);
      const mayRead = Number(row.reads) > 0;
      return mayKnow(row.kind, words, mayRead, tx.actor.accountId) ? [shown(row, words, mayRead, id)] : [];
    });
  }
}

/** Of a case that was taken up whoever reads both; of one that was opened from a report only those who decided. */
function mayKnow(kind: CaseLink['kind'], { knownTo }: CaseLinkWords, mayRead: boolean, accountId: string): boolean {
  return kind === 'merge' ? mayRead : knownTo.includes(accountId);
}

function shown(
  { id, kind, from_id, made_at, version, other_id, reference }: LinkRow,
  words: CaseLinkWords,
  mayRead: boolean,
  here: string,
) {
  return { id, kind, madeAt: made_at, version, isFirst: from_id === here, other: { id: other_id, reference, mayRead }, words };
}
