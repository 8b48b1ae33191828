/** What the sealed part of a seat says. */
export interface SeatWords {
  readonly reason: string;
  readonly by: string;
}
