/** Where the time comes from. Everything that asks for it asks here, so that a test or the demonstration can fix it. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Stands still until it is told otherwise. */
export class FixedClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment);
  }

  setTo(moment: Date): void {
    this.moment = moment;
  }
}
