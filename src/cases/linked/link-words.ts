/** What the sealed part of a link says. */
export interface CaseLinkWords {
  readonly reason: string;
  readonly by: { readonly accountId: string; readonly name: string };
  /** Those who may know of both cases: who made the link, and who had decided what the first case is. */
  readonly knownTo: readonly string[];
}
