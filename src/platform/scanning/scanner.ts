import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, isRefused, type Refused } from '../../kernel/index.js';
import { Settings } from '../config/settings.js';
import { Logs } from '../logging/logs.js';
import { Clamd, ScannerAway, type Verdict } from './clamd.js';
import { clamdPlace } from './clamd-place.js';

export interface Scan extends Verdict {
  /** Engine and signatures, as the scanner calls itself. */
  readonly scanner: string;
}
export type ScanRefused = Refused<'too-big'> & { readonly scanner: string };

/** The scanner is there, and came to no end with this one file: others need not wait for it. */
export class ScanFailed extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ScanFailed';
  }
}

export interface ScannerState {
  readonly isSet: boolean;
  /** As it calls itself; null while it does not answer. */
  readonly version: string | null;
}

/** After a scanner was found away it is left alone for so long: work that waits for it must not hold up other work. */
const restSeconds = 60;

/** The virus scanner of this installation, where one is set. */
@Injectable()
export class Scanner {
  private readonly clamd: Clamd | null;
  private awayUntil: Date | null = null;

  constructor(
    { clamdUrl }: Settings,
    private readonly clock: Clock,
    private readonly logs: Logs,
  ) {
    this.clamd = clamdUrl === null ? null : new Clamd(clamdPlace(clamdUrl));
  }

  get isSet(): boolean {
    return this.clamd !== null;
  }

  /** Asked now, unless it was away a moment ago. */
  async state(): Promise<ScannerState> {
    if (this.clamd === null) return { isSet: false, version: null };
    return { isSet: true, version: await this.version(this.clamd).catch(() => null) };
  }

  /**
   * @param open called once the scanner has answered, so that nothing is opened for one that is away
   * @throws ScannerAway, ScanFailed, and what the source throws
   */
  async scan(open: () => Promise<Readable>): Promise<Scan | ScanRefused> {
    if (this.clamd === null) throw new Error('No virus scanner is set');
    const scanner = await this.version(this.clamd);
    const verdict = await this.clamd.scan(await open()).catch((fault: unknown) => {
      throw fault instanceof ScannerAway ? new ScanFailed(fault.message) : fault;
    });
    return isRefused(verdict) ? { ...verdict, scanner } : { ...verdict, scanner };
  }

  private async version(clamd: Clamd): Promise<string> {
    const now = this.clock.now();
    if (this.awayUntil !== null && now < this.awayUntil) throw new ScannerAway('was away a moment ago');
    try {
      const version = await clamd.version();
      if (this.awayUntil !== null) this.logs.info('virus scanner answers again');
      this.awayUntil = null;
      return version;
    } catch (fault) {
      if (fault instanceof ScannerAway) this.isAway(now, fault);
      throw fault;
    }
  }

  private isAway(now: Date, { message }: ScannerAway): void {
    if (this.awayUntil === null) this.logs.warn('virus scanner away: evidence waits', { why: message });
    this.awayUntil = new Date(now.getTime() + restSeconds * 1_000);
  }
}
