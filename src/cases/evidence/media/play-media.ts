import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type BytePart, mediaKindOf, partOf } from '../../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import type { EvidenceWords } from '../evidence-words.js';
import { type Look, type OpenedEvidence, ReadEvidence, type ReadRefusal } from '../read-evidence.js';
import { RunningDownloads } from '../running-downloads.js';
import { MediaSittings } from './media-sittings.js';

const look: Look = { as: 'play', fits: ({ type }) => mediaKindOf(type) !== null };

/** Sound and video, part by part, as a player asks for them. */
@Injectable()
export class PlayMedia {
  constructor(
    private readonly read: ReadEvidence,
    private readonly sittings: MediaSittings,
    private readonly downloads: RunningDownloads,
  ) {}

  /** What is known of it, for whoever may play it: no look. @throws NotFound */
  async known(actor: Actor, evidenceId: string): Promise<EvidenceWords | Refused<ReadRefusal>> {
    return this.read.known(actor, evidenceId, look);
  }

  /**
   * One part. The first of a sitting is given once the whole file was hashed to its end and the look is on the log; every later one once it was
   * asked again whether they may have it.
   * @param grant of the page; null for the address alone
   * @throws NotFound also for the grant of somebody else
   */
  async part(actor: Actor, evidenceId: string, grant: string | null, part: BytePart): Promise<Readable | Refused<ReadRefusal>> {
    const name = this.sittings.named(actor, evidenceId, grant);
    if (name === null) throw new NotFound();
    const opened = await this.opened(actor, evidenceId, name);
    if (isRefused(opened)) return opened;
    const bytes = Readable.from(partOf(opened.bytes, part), { objectMode: false });
    bytes.once('close', () => opened.bytes.destroy());
    this.downloads.watch(evidenceId, bytes);
    this.sittings.flows(name, bytes);
    return bytes;
  }

  private async opened(actor: Actor, evidenceId: string, name: string): Promise<OpenedEvidence | Refused<ReadRefusal>> {
    // Who waited for one that did not begin well looks again: nothing is awaited between seeing that none is on and beginning one.
    for (let going = this.sittings.going(name); going !== null; going = this.sittings.going(name))
      if (await going) return this.read.goOn(actor, evidenceId, look);
    const begun = this.read.run(actor, evidenceId, look);
    this.sittings.begin(
      name,
      begun.then((opened) => !isRefused(opened)),
    );
    return begun;
  }
}
