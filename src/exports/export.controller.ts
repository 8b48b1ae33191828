import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CaseLook, ExportEvidence, unscannedWarning } from '../cases/index.js';
import type { Actor } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, bytes, invalid, page } from '../platform/http/answers.js';
import { readForm } from '../platform/http/read-form.js';
import { CurrentActor } from '../platform/http/visit.js';
import type { CaseFilePurpose } from './case-file/case-file.js';
import { ExportCase } from './export-case.js';
import { ExportCaseForm } from './export-case.form.js';
import { type ExportSeen, exportPage } from './export.presenter.js';

@Controller('cases/:reference/export')
export class ExportController {
  constructor(
    private readonly look: CaseLook,
    private readonly exportCase: ExportCase,
    private readonly evidence: ExportEvidence,
  ) {}

  @Get()
  @Act('case.export')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/export', exportPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.export')
  async take(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(ExportCaseForm, body);
    if (!form.ok) return invalid('cases/export', exportPage(await this.looked(actor, reference), form));
    const { purpose, forWhom, reason, copies, nameReporter, reporterReason } = form.value;
    const { name, zip } = await this.exportCase.run(actor, reference, {
      purpose: purpose as CaseFilePurpose,
      forWhom,
      reason,
      copiesInstead: copies.includes('instead'),
      reporterReason: nameReporter.length > 0 ? reporterReason : null,
    });
    return bytes(zip, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    });
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.export', 'export', async (tx, file): Promise<ExportSeen> => {
      const items = await this.evidence.of(tx, file);
      return {
        evidence: items.length,
        hasCopies: items.some(({ about }) => about !== null && about.copy !== null),
        warning: unscannedWarning({ isScanned: items.every((item) => !item.included || item.isScanned) }),
        staysBehind: items.flatMap((item) => (item.included ? [] : [`Evidence item ${item.number}. ${item.whyNot}`])),
      };
    });
  }
}
