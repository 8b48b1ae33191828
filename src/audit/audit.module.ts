import { Global, Module } from '@nestjs/common';
import { Disposals } from './keys/disposals.js';
import { KeyWrap } from './keys/key-wrap.js';
import { Checkpoints } from './log/checkpoints.js';
import { LogGrowth } from './log/log-growth.js';
import { SignedTexts } from './log/signed-texts.js';
import { UnitOfWork } from './unit-of-work.js';

/** The log and the door through which everything of the record is written. */
@Global()
@Module({
  providers: [Disposals, KeyWrap, LogGrowth, Checkpoints, SignedTexts, UnitOfWork],
  exports: [Disposals, KeyWrap, Checkpoints, SignedTexts, UnitOfWork],
})
export class AuditModule {}
