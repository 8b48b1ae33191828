import { Injectable } from '@nestjs/common';

/** Remembers whether the log grew since the last checkpoint. */
@Injectable()
export class LogGrowth {
  private since = true;

  grew(): void {
    this.since = true;
  }

  /** True once after growth. */
  take(): boolean {
    const grew = this.since;
    this.since = false;
    return grew;
  }
}
