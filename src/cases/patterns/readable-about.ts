import type { CaseLevel } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { parseReference } from '../../kernel/index.js';
import { sameAs } from '../../people/index.js';
import { placeholders } from '../../platform/database/sql.js';
import type { AnyFinding, Category, Classification, PartyPart } from '../../rules/index.js';
import type { CasesRepository, OpenCase } from '../cases.repository.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import type { ShownRepeat } from './review.queries.js';

/** A case about somebody, or with something in it that came back, as it stands among others. */
export interface ReadableCase {
  readonly caseId: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly level: CaseLevel;
  readonly kind: string;
  readonly closed: boolean;
  readonly classifications: readonly Classification[];
  readonly categories: readonly Category[];
  readonly findings: readonly AnyFinding[];
  /** What the person is to it, and how they are called there. */
  readonly parts: readonly PartyPart[];
  readonly names: readonly string[];
  readonly parties: readonly ShownParty[];
}

/**
 * The cases about a person that the actor may read, the newest first, and nothing of any other: neither that there are some, nor how many.
 * Each is a look of its own and stands on the log of its case.
 * @param except the case that is looked at anyway
 */
export async function readableAbout(
  tx: Tx,
  cases: CasesRepository,
  personHash: string,
  except: string | null = null,
): Promise<ReadableCase[]> {
  const hashes = await sameAs(tx, tx.actor.schoolId, [personHash]);
  const rows = await tx.query<{ reference: string; id: string }>(
    `SELECT DISTINCT f.reference, f.id, f.received_at FROM case_party p JOIN case_file f ON f.id = p.case_id
     JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
     WHERE p.person_hash IN (${placeholders(hashes.length)}) AND p.ended_at IS NULL AND f.school_id = ?
     ORDER BY f.received_at DESC, f.id DESC LIMIT 200`,
    [tx.actor.accountId, ...hashes, tx.actor.schoolId],
  );
  return looksAt(tx, cases, { rows, except, party: (file) => partiesBy(tx, file, hashes) });
}

/** The cases in which the same thing stands, as far as the actor may read them: those that it counts in, and those told by somebody of themselves. */
export async function readableWith(tx: Tx, cases: CasesRepository, repeat: ShownRepeat, except: string): Promise<ReadableCase[]> {
  const hashes = repeat.about === 'pupil' ? await sameAs(tx, tx.actor.schoolId, [repeat.hash]) : [repeat.hash];
  const rows = await tx.query<{ reference: string; id: string }>(
    `SELECT DISTINCT f.reference, f.id, f.received_at FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
     WHERE f.school_id = ? AND (f.id IN (SELECT case_id FROM pattern_review_case WHERE review_id = ?)
       OR f.id IN (SELECT case_id FROM case_mark WHERE kind = ? AND counts = 0 AND hash IN (${placeholders(hashes.length)})))
     ORDER BY f.received_at DESC, f.id DESC LIMIT 200`,
    [tx.actor.accountId, tx.actor.schoolId, repeat.id, repeat.about, ...hashes],
  );
  const named: readonly PartyPart[] = ['subject', 'target', 'child'];
  const party = async (file: OpenCase) =>
    (await partiesOf(tx, file)).filter(({ part, endedAt }) => named.includes(part) && endedAt === null);
  return looksAt(tx, cases, { rows, except, party });
}

/** Each on the log of its case, but for the one that is looked at anyway. */
async function looksAt(
  tx: Tx,
  cases: CasesRepository,
  found: {
    readonly rows: readonly { readonly reference: string; readonly id: string }[];
    readonly except: string | null;
    readonly party: (file: OpenCase) => Promise<ShownParty[]>;
  },
): Promise<ReadableCase[]> {
  const readable: ReadableCase[] = [];
  for (const { reference, id } of found.rows) {
    const file = await cases.open(tx, parseReference(reference), 'case.read');
    readable.push(await asReadable(tx, file, await found.party(file)));
    if (id !== found.except)
      tx.record({ action: 'case.viewed', subject: id, detail: { keyId: file.row.keyId, words: { section: 'people' } } });
  }
  return readable;
}

async function partiesBy(tx: Tx, file: OpenCase, hashes: readonly string[]): Promise<ShownParty[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM case_party WHERE case_id = ? AND ended_at IS NULL AND person_hash IN (${placeholders(hashes.length)})`,
    [file.row.id, ...hashes],
  );
  return (await partiesOf(tx, file)).filter(({ id }) => rows.some((one) => one.id === id));
}

async function asReadable(tx: Tx, file: OpenCase, parties: readonly ShownParty[]): Promise<ReadableCase> {
  const { row, knows, level } = file;
  return {
    caseId: row.id,
    reference: row.reference,
    receivedAt: new Date(row.receivedAt),
    level,
    kind: row.kind,
    closed: row.closedAt !== null,
    classifications: knows.classifications,
    categories: knows.categories ?? [],
    findings: (await outcomesOf(tx, file)).flatMap(({ finding }) => finding ?? []),
    parts: [...new Set(parties.map(({ part }) => part))],
    names: [...new Set(parties.map(({ name }) => name))],
    parties,
  };
}
