import type { CaseLevel } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { parseReference } from '../../kernel/index.js';
import { sameAs } from '../../people/index.js';
import { placeholders } from '../../platform/database/sql.js';
import type { AnyFinding, Category, Classification, PartyPart } from '../../rules/index.js';
import type { CasesRepository, OpenCase } from '../cases.repository.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';

/** A case about somebody, as it stands among others. */
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
  const found: ReadableCase[] = [];
  for (const { reference, id } of rows) {
    const file = await cases.open(tx, parseReference(reference), 'case.read');
    found.push(await asReadable(tx, file, hashes));
    if (id !== except) tx.record({ action: 'case.viewed', subject: id, detail: { keyId: file.row.keyId, words: { section: 'people' } } });
  }
  return found;
}

async function asReadable(tx: Tx, file: OpenCase, hashes: readonly string[]): Promise<ReadableCase> {
  const { row, knows, level } = file;
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM case_party WHERE case_id = ? AND ended_at IS NULL AND person_hash IN (${placeholders(hashes.length)})`,
    [row.id, ...hashes],
  );
  const parties = (await partiesOf(tx, file)).filter(({ id }) => rows.some((one) => one.id === id));
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
