import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { FormFields } from '../../evidence/index.js';
import { parseReference, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { Settings } from '../../platform/config/settings.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { type ReportKind, reportKindTable } from '../../rules/index.js';
import { CasesRepository } from '../cases.repository.js';
import type { ReportAnswers } from '../reported/report-answers.js';
import { AddEvidenceForm } from './add-evidence.form.js';
import type { ArrivedFile } from './receive-files.js';
import { cameBy } from './came-by.js';
import { countOf, holdStill, saveEvidence } from './save-evidence.js';

/** `gate`: the question about nudity was not answered with No. */
export type GateRefusal = 'gate' | 'closed' | 'too-long';

/** A draft as whoever keeps drafts vouches for it. */
export interface OpenDraft {
  /** It becomes the report's id. */
  readonly id: string;
  readonly schoolId: string;
  /**
   * Whether it is this person's, not sent yet, and its gate answered with No. Asked in each unit of work; holds the draft still until that
   * ends (`UPDATE draft SET version = version + 1 WHERE id = ? … RETURNING sealed` does), so that neither its gate nor its sending comes between.
   */
  readonly mayAdd: (tx: Tx) => Promise<boolean>;
}

/** One way for files into the record. */
export interface WayIn {
  /** How many files may still be added. @throws NotFound */
  room(tx: Tx): Promise<number | Refused<GateRefusal>>;
  decide(fields: FormFields): Refused<GateRefusal> | null;
  save(tx: Tx, files: readonly ArrivedFile[], fields: FormFields): Promise<void>;
}

/** Who may add evidence to what, and where it goes. */
@Injectable()
export class EvidenceDoors {
  constructor(
    private readonly settings: Settings,
    private readonly cases: CasesRepository,
    private readonly hash: KeyedHash,
    private readonly notify: Notify,
  ) {}

  ofDraft({ id, schoolId, mayAdd }: OpenDraft): WayIn {
    return {
      room: async (tx) => ((await mayAdd(tx)) ? this.roomIn(tx, id) : refused('gate')),
      decide: () => null,
      save: (tx, files, fields) =>
        saveEvidence(tx, files, { schoolId, reportId: id, how: 'reporter', description: '', way: cameBy(fields), cases: [] }),
    };
  }

  ofReport(reference: string): WayIn {
    return {
      room: async (tx) => {
        const report = await this.ownReport(tx, reference);
        await holdStill(tx, 'report', report.id);
        return (await takesFiles(tx, report)) ? this.roomIn(tx, report.id) : refused('gate');
      },
      decide: gateIsNo,
      save: async (tx, files, fields) => {
        const report = await this.ownReport(tx, reference);
        const cases = await casesOf(tx, report.id);
        const { description } = readForm(AddEvidenceForm, fields).value;
        const place = {
          schoolId: report.school_id,
          reportId: report.id,
          how: 'reporter',
          description,
          way: cameBy(fields),
          cases,
        } as const;
        await saveEvidence(tx, files, place);
        for (const { id } of cases) await this.tellHandlers(tx, id);
      },
    };
  }

  ofCase(reference: string): WayIn {
    const open = (tx: Tx) => this.cases.open(tx, parseReference(reference), 'case.add-evidence');
    return {
      room: async (tx) => ((await open(tx)).row.closedAt === null ? this.settings.evidenceMaxFiles : refused('closed')),
      decide: gateIsNo,
      save: async (tx, files, fields) => {
        const { row, via } = await open(tx);
        const { description } = readForm(AddEvidenceForm, fields).value;
        const place = {
          schoolId: row.schoolId,
          reportId: null,
          how: 'handler',
          description,
          way: cameBy(fields),
          as: via,
          cases: [row],
        } as const;
        await saveEvidence(tx, files, place);
      },
    };
  }

  private async roomIn(tx: Tx, reportId: string): Promise<number> {
    return Math.max(0, this.settings.evidenceMaxFiles - (await countOf(tx, reportId)));
  }

  private async ownReport(tx: Tx, reference: string): Promise<ReportRow> {
    const [report] = await tx.query<ReportRow>(
      'SELECT id, school_id, kind, key_id, sealed FROM report WHERE reference = ? AND reporter_hash = ?',
      [parseReference(reference) ?? '', this.hash.of('reporter', tx.actor.accountId)],
    );
    if (!report) throw new NotFound();
    return report;
  }

  private async tellHandlers(tx: Tx, caseId: string): Promise<void> {
    const handlers = await tx.query<{ account_id: string }>(
      `SELECT account_id FROM case_reader WHERE case_id = ? AND level IN ('manager', 'holder', 'handler') ORDER BY account_id`,
      [caseId],
    );
    const others = handlers.map(({ account_id }) => account_id).filter((id) => id !== tx.actor.accountId);
    await this.notify.tell(tx, others, 'case', caseId);
  }
}

interface ReportRow {
  id: string;
  school_id: string;
  kind: ReportKind;
  key_id: string;
  sealed: string;
}

/** A report whose gate was once not answered with No takes no file by any route, then or later. @source domain guide 9.2 */
async function takesFiles(tx: Tx, { id, kind, key_id, sealed }: ReportRow): Promise<boolean> {
  const { gate } = openWords<ReportAnswers>(await tx.keys.open(key_id), 'report', id, sealed);
  return gate !== 'yes' && gate !== 'not_sure' && reportKindTable[kind].asks.evidence !== 'never';
}

async function casesOf(tx: Tx, reportId: string): Promise<{ id: string; keyId: string }[]> {
  const rows = await tx.query<{ id: string; key_id: string }>(
    'SELECT f.id, f.key_id FROM case_report c JOIN case_file f ON f.id = c.case_id WHERE c.report_id = ? AND c.borrowed_at IS NULL ORDER BY f.id',
    [reportId],
  );
  return rows.map(({ id, key_id }) => ({ id, keyId: key_id }));
}

/** Asked of the fields before the first file. */
function gateIsNo(fields: FormFields): Refused<GateRefusal> | null {
  const form = readForm(AddEvidenceForm, fields);
  if (form.value.gate !== 'no') return refused('gate');
  return form.errors.description === undefined ? null : refused('too-long');
}
