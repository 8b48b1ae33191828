import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../kernel/index.js';
import { PublicAddress } from './config/public-address.js';
import { Settings } from './config/settings.js';
import { KeyedHash } from './crypto/keyed-hash.js';
import { Keyring } from './crypto/keyring.js';
import { Bookkeeping } from './database/bookkeeping.js';
import { Cookies } from './http/cookies.js';
import { CsrfGuard } from './http/csrf.js';
import { DueJobs } from './jobs/due-jobs.js';
import { Rounds } from './jobs/rounds.js';
import { Logs } from './logging/logs.js';
import { Mailer } from './mail/mailer.js';
import { Scanner } from './scanning/scanner.js';
import { Views } from './views/views.js';

/** What an installation is run with, known before anything else starts. */
export interface Ground {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly keyring: Keyring;
}

/** The machinery that knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static on({ settings, clock, keyring }: Ground): DynamicModule {
    const given = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Keyring, useValue: keyring },
    ];
    const made = [Bookkeeping, Cookies, CsrfGuard, DueJobs, KeyedHash, Logs, Mailer, PublicAddress, Rounds, Scanner, Views];
    return { module: PlatformModule, providers: [...given, ...made], exports: [Settings, Clock, Keyring, ...made] };
  }
}
