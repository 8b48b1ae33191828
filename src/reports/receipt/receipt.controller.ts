import { createReadStream } from 'node:fs';
import { Controller, Get, Param } from '@nestjs/common';
import { Checkpoints, SignedTexts } from '../../audit/index.js';
import { evidenceOfReport } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, bytes } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { checkPageFile } from '../../platform/views/assets.js';
import { OwnReports } from '../own/own-reports.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { ReceiversQueries } from '../send/receivers.queries.js';
import { receiptText } from './receipt-text.js';
import { fileFingerprint, wordsFingerprint, wordsText } from './words-text.js';

/** What a reporter can keep, to show years later what they said and when. */
@Controller('reports/:reference')
export class ReceiptController {
  constructor(
    private readonly own: OwnReports,
    private readonly receivers: ReceiversQueries,
    private readonly help: OutsideHelpQueries,
    private readonly checkpoints: Checkpoints,
    private readonly signedTexts: SignedTexts,
  ) {}

  /** Worked out anew from the reporter's own words: nothing that only others know goes into it. */
  @Get('receipt')
  @Act('report.read-own')
  async receipt(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const on = await this.own.look(actor, reference, async (tx, report) => ({
      report,
      receiving: await this.receivers.of(actor, report.answers, tx.manager),
      help: await this.help.of(actor.schoolId, tx.manager),
      school: await this.help.schoolName(actor.schoolId, tx.manager),
      evidence: await evidenceOfReport(tx, report.id),
    }));
    const signer = await this.signedTexts.signer();
    const text = receiptText(on, on.school, {
      words: wordsFingerprint(on.report),
      files: on.evidence.flatMap((item) => (item.isStopped ? [] : [fileFingerprint(on.report, item.sha256)])),
      locked: on.evidence.filter(({ isStopped }) => isStopped).length,
      keyLine: signer.keyLine,
      checkpoint: await this.checkpoints.keep(),
    });
    return textFile(signer.sign(text), `heed-receipt-${on.report.reference}.txt`);
  }

  @Get('words')
  @Act('report.read-own')
  async words(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const report = await this.own.look(actor, reference, async (_, seen) => seen);
    return textFile(wordsText(report), `my-words-${report.reference}.txt`);
  }

  /** Given away as a file: it checks without the internet, and on any computer. */
  @Get('check-page')
  @Act('report.read-own')
  async checkPage(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    await this.own.look(actor, reference, async () => null);
    return bytes(createReadStream(checkPageFile()), {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="check-a-file-from-heed.html"',
    });
  }
}

function textFile(text: string, name: string): Answer {
  return bytes(text, { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` });
}
