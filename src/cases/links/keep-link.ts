import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { newId } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { WatchRepeats } from '../patterns/watch-repeats.js';
import { LinkRecord } from './link-record.entity.js';
import type { LinkEventSaid, LinkSaid } from './link-words.js';

interface Kept {
  readonly linkId: string;
  readonly recordId: string;
  /** Of the record: 1 for its first wording. */
  readonly version: number;
  readonly title: string;
}

/** Keeps one wording, sealed; by its address the case is found. */
@Injectable()
export class KeepLink {
  constructor(
    private readonly words: WordHashes,
    private readonly repeats: WatchRepeats,
  ) {}

  async run(tx: Tx, file: OpenCase, said: LinkSaid | LinkEventSaid, { linkId, recordId, version, title }: Kept): Promise<void> {
    const id = newId();
    await tx.insert(LinkRecord, {
      id,
      recordId,
      linkId,
      caseId: file.row.id,
      version,
      savedAt: tx.at,
      sealed: sealWords(file.key, 'link_record', id, said),
    });
    const { address = '', ...rest } = said.answers;
    await this.words.add(tx, file.row.id, { texts: Object.values(rest), names: [], handles: [address] });
    const words = { title, linkId, recordId };
    tx.record({ action: 'case.link-recorded', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
    if (address !== '') await this.repeats.run(tx, file);
  }
}

/** Who wrote it down. */
export function writtenIn(tx: Tx): { by: string; byName: string } {
  return { by: tx.actor.accountId, byName: tx.actor.name };
}
