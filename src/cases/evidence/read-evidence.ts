import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { openEvidence } from '../../evidence/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { BlobStore } from '../../platform/storage/blob-store.js';
import type { OpenCase } from '../cases.repository.js';
import { type CaseItem, CaseItems } from './case-items.js';
import { recordOf } from './custody.js';
import type { EvidenceWords } from './evidence-words.js';
import { reasonOfToday } from './looks/reason-of-today.js';
import { RunningDownloads } from './running-downloads.js';
import { StoredEvidence } from './stored-evidence.js';

/** `damaged`: the stored bytes are not those that came in, or gone. `kept-back`: it has a virus, or was not scanned yet. */
export type ReadRefusal = 'damaged' | 'kept-back';

export interface OpenedEvidence {
  readonly words: EvidenceWords;
  /** Every byte has proved itself; the stream fails when one did not, and when the item is stopped. */
  readonly bytes: Readable;
}

/** What somebody wants with an item. */
export interface Look {
  readonly as: keyof typeof looks;
  /** Why, in words; otherwise what they said today. */
  readonly reason?: string;
  /** Where it is not looked at whole: "page 2". */
  readonly part?: string;
  /** What it must be; anything else is not found either. */
  readonly fits?: (words: EvidenceWords) => boolean;
}

const looks = {
  view: { action: 'evidence.viewed', title: (number: number) => `Item ${number} looked at` },
  play: { action: 'evidence.played', title: (number: number) => `Item ${number} played` },
  print: { action: 'evidence.printed', title: (number: number) => `Viewing copy of item ${number} made ready to print` },
  download: { action: 'evidence.downloaded', title: (number: number) => `Original of item ${number} downloaded` },
} as const;

interface Readied {
  readonly file: OpenCase;
  readonly item: CaseItem;
  readonly words: EvidenceWords;
  readonly key: Buffer;
}

/**
 * The only way to the bytes of an item. They are read and hashed to their end before the look is recorded, and the look is committed before
 * the first one leaves: so nobody is given a part of a file as if it were whole, and nobody is said to have seen what they could not see.
 */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
    private readonly store: BlobStore,
    private readonly stored: StoredEvidence,
    private readonly downloads: RunningDownloads,
  ) {}

  /** @throws NotFound for an item that is not there, not theirs, not confirmed or stopped: one answer for all */
  async run(actor: Actor, evidenceId: string, look: Look): Promise<OpenedEvidence | Refused<ReadRefusal>> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.see-evidence');
    // Records nothing, so it leaves no trace.
    const found = await this.work.run(actor, (tx) => this.ready(tx, reference, evidenceId, look));
    if (isRefused(found)) return found;
    const { item, words, key } = found;
    if ((await this.stored.checkOriginal({ id: item.id, key, sha256: words.sha256 })) !== 'whole') return refused('damaged');
    const looked = await this.work.run(actor, async (tx) => {
      const ready = await this.ready(tx, reference, evidenceId, look);
      if (isRefused(ready)) return ready;
      const { action, title } = looks[look.as];
      const reason = look.reason ?? (await reasonOfToday(tx, ready.file));
      const { part } = look;
      const said = { ...(reason === null ? {} : { reason }), ...(part === undefined ? {} : { part }) };
      recordOf(tx, ready.file, ready.item, action, { title: title(item.number), ...said });
      return ready;
    });
    return isRefused(looked) ? looked : this.opened(item.id, words, key);
  }

  /** What is known of an item by whoever may open it: nothing of it is read, so it is no look. @throws NotFound as {@link run} does */
  async known(actor: Actor, evidenceId: string, look: Look): Promise<EvidenceWords | Refused<ReadRefusal>> {
    const found = await this.readyAgain(actor, evidenceId, look);
    return isRefused(found) ? found : found.words;
  }

  /** More of what they look at: the look that {@link run} recorded goes on. @throws NotFound as {@link run} does */
  async goOn(actor: Actor, evidenceId: string, look: Look): Promise<OpenedEvidence | Refused<ReadRefusal>> {
    const found = await this.readyAgain(actor, evidenceId, look);
    if (isRefused(found)) return found;
    return found.item.damage === null ? this.opened(found.item.id, found.words, found.key) : refused('damaged');
  }

  /** Asked again when something was made of the bytes meanwhile. */
  isStopped(evidenceId: string): Promise<boolean> {
    return this.items.isStopped(evidenceId);
  }

  /** Records nothing, so it leaves no trace. */
  private async readyAgain(actor: Actor, evidenceId: string, look: Look): Promise<Readied | Refused<'kept-back'>> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.see-evidence');
    return this.work.run(actor, (tx) => this.ready(tx, reference, evidenceId, look));
  }

  private async ready(tx: Tx, reference: string, evidenceId: string, { fits = () => true }: Look): Promise<Readied | Refused<'kept-back'>> {
    const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.see-evidence');
    if (item.state === 'infected' || item.state === 'unscanned') return refused('kept-back');
    if (item.state !== 'open' || item.words === null || !fits(item.words)) throw new NotFound();
    return { file, item, words: item.words, key: await tx.keys.open(item.keyId) };
  }

  private async opened(id: string, words: EvidenceWords, key: Buffer): Promise<OpenedEvidence> {
    const bytes = await openEvidence(this.store, id, key);
    this.downloads.watch(id, bytes);
    if (await this.isStopped(id)) {
      bytes.destroy();
      throw new NotFound();
    }
    return { words, bytes };
  }
}
