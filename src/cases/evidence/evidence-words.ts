import type { EvidenceDamage, EvidenceType } from '../../evidence/index.js';
import type { Sha256 } from '../../kernel/index.js';
import type { CameBy } from './came-by.js';
import type { HiddenPart } from './redaction/domain/hidden-part.js';
import type { HidingReason } from './redaction/domain/hiding-reasons.js';

/** What the sealed part of an item says: sealed under the item's own key, so that destroying the key leaves nothing. */
export interface EvidenceWords {
  /** As the file was called when it came; only ever shown. */
  readonly name: string;
  readonly type: EvidenceType;
  readonly bytes: number;
  /** Of the original, taken while it came in. */
  readonly sha256: Sha256;
  readonly description: string;
  readonly addedBy: string;
  readonly addedByName: string;
  readonly how: 'reporter' | 'handler';
  /** Of a copy with parts hidden. */
  readonly copy?: CopyWords;
  /** Set when it was attached to another item. */
  readonly takenFrom?: TakenFrom;
}

/** What ties a copy with parts hidden to its original. */
export interface CopyWords {
  /** The item that it was made from. */
  readonly of: string;
  /** Its number in the case. */
  readonly number: number;
  /** Of that item, when the copy was made. */
  readonly sha256: Sha256;
  readonly parts: readonly HiddenPart[];
  readonly pageCount: number;
  readonly reason: HidingReason;
  readonly note: string;
}

/** The item whose attachment it was. */
export interface TakenFrom {
  readonly evidenceId: string;
  readonly attachment: number;
}

/** What the entries about an item say to readers of its case. Never its content. */
export interface EvidenceFact {
  /** For the timeline: one line. */
  readonly title: string;
  readonly evidenceId: string;
  readonly number: number;
  /** The role in which the person read the case, where they looked or did something to the item. */
  readonly as?: string;
  /** Why they took it, in their words. */
  readonly reason?: string;
  /** What of it they looked at, where that was not the whole: "page 2". */
  readonly part?: string;
  readonly name?: string;
  readonly way?: CameBy;
  /** The number of the item, and which of its attachments it was. */
  readonly outOf?: { readonly number: number; readonly attachment: number };
  /** What a check of the stored bytes found. */
  readonly damage?: EvidenceDamage;
  /** Of the original, where the entry is to show later that it is still the same. */
  readonly sha256?: Sha256;
}
