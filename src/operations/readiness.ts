import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/config/settings.js';

export interface Readiness {
  readonly database: boolean;
  readonly storage: boolean;
  readonly keys: boolean;
}

/** Whether everything that a report needs can be used at this moment. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly source: DataSource,
    private readonly settings: Settings,
  ) {}

  async run(): Promise<Readiness> {
    const [database, storage, keys] = await Promise.all([
      works(this.source.query('SELECT 1')),
      works(access(this.settings.uploadsDir, constants.R_OK | constants.W_OK)),
      works(access(this.settings.keyFile, constants.R_OK)),
    ]);
    return { database, storage, keys };
  }
}

function works(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
