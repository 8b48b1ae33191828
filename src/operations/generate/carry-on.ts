import type { Tx } from '../../audit/index.js';
import { CaseAction, CasePathway, CaseSeat, type CasesRepository, type OpenCase, Outcome } from '../../cases/index.js';
import { newId } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { findingsFor, type PathwayKey } from '../../rules/index.js';
import type { CasePlan } from './case-plan.js';
import { reasons } from './invented-words.js';
import type { SeededRandom } from './random.js';

/** Takes a case that has just come in to where its plan says it is by now. */
export async function carryOn(tx: Tx, cases: CasesRepository, random: SeededRandom, caseId: string, plan: CasePlan): Promise<void> {
  if (plan.openedAfter === null) return;
  const file = await cases.openWithoutAccessCheck(tx, caseId);
  const openedAt = daysAfter(tx.now, plan.openedAfter);
  await tx.query('UPDATE due_job SET done_at = ? WHERE subject = ?', [openedAt, caseId]);
  await tx.query('UPDATE notice SET read_at = ? WHERE subject = ?', [openedAt, caseId]);
  const [seat] = await tx.query<{ id: string }>('SELECT id FROM case_seat WHERE case_id = ? ORDER BY from_at, id LIMIT 1', [caseId]);
  if (seat) await tx.update(CaseSeat, seat.id, { openedAt });
  const closedAt = plan.closedAfter === null ? null : daysAfter(tx.now, plan.closedAfter);
  await doSteps(tx, random, caseId, closedAt);
  if (closedAt !== null) await decide(tx, random, file, closedAt);
  await cases.save(tx, file, { stage: plan.stage, openedAt, closedAt });
  await cases.refresh(tx, file);
  tx.record({
    action: closedAt === null ? 'case.stage-changed' : 'case.closed',
    subject: caseId,
    detail: { keyId: file.row.keyId, words: {} },
  });
}

/** Of a closed case every step is done; of an open one the first. */
async function doSteps(tx: Tx, random: SeededRandom, caseId: string, closedAt: string | null): Promise<void> {
  const steps = await tx.query<{ id: string }>('SELECT id FROM case_action WHERE case_id = ? AND done_at IS NULL ORDER BY opened_at, id', [
    caseId,
  ]);
  const done = closedAt === null ? steps.slice(0, random.whole(0, 2)) : steps;
  for (const { id } of done) await tx.update(CaseAction, id, { doneAt: closedAt ?? daysAfter(tx.now, 1) });
}

async function decide(tx: Tx, random: SeededRandom, file: OpenCase, at: string): Promise<void> {
  const caseId = file.row.id;
  const pathways = await tx.query<{ id: string; pathway: PathwayKey }>('SELECT id, pathway FROM case_pathway WHERE case_id = ?', [caseId]);
  for (const { id: pathwayId, pathway } of pathways) {
    await tx.update(CasePathway, pathwayId, { closedAt: at });
    const findings = findingsFor(pathway);
    if (findings.length === 0) continue;
    const id = newId();
    const finding = random.pick(findings);
    const words = {
      pathway,
      finding,
      findingLabel: finding,
      outcomes: [],
      reasons: random.pick(reasons),
      decidedBy: { accountId: '', name: 'Heed' },
    };
    await tx.insert(Outcome, { id, caseId, pathwayId, at, sealed: sealWords(file.key, 'outcome', id, words) });
  }
}

function daysAfter(moment: Date, days: number): string {
  return new Date(moment.getTime() + days * 86_400_000).toISOString();
}
