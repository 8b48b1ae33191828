import { Injectable } from '@nestjs/common';
import { type Actor, paths } from '../../../kernel/index.js';
import type { RemoveHref } from '../added-files.presenter.js';
import { EvidenceDoors, type OpenDraft, type WayIn } from '../evidence-doors.js';
import type { UploadPlaceKind } from './upload.entity.js';
import type { UploadPlace } from './upload-words.js';

/** Where files that came in pieces go, for one kind of place. */
export interface UploadDoor {
  /** Null when the place is no more. @throws NotFound */
  readonly find: (actor: Actor, placeId: string) => Promise<WayIn | null>;
  /** Where a file that was added can be taken back. */
  readonly removeHref: RemoveHref;
  /** The page on which files for it are chosen. */
  readonly page: (placeId: string) => string;
}

/** As whoever keeps drafts brings it. */
export interface DraftDoor extends Omit<UploadDoor, 'find'> {
  readonly find: (actor: Actor, draftId: string) => Promise<OpenDraft | null>;
}

/** The doors of reports and cases. The room of drafts, which this one does not know, brings its own. */
@Injectable()
export class UploadDoors {
  private readonly doors = new Map<UploadPlaceKind, UploadDoor>();

  constructor(private readonly evidence: EvidenceDoors) {
    this.lead('report', {
      find: (_actor, reference) => Promise.resolve(evidence.ofReport(reference)),
      removeHref: () => null,
      page: (reference) => `${paths.reports.show(reference)}/evidence`,
    });
    this.lead('case', {
      find: (_actor, reference) => Promise.resolve(evidence.ofCase(reference)),
      removeHref: () => null,
      page: (reference) => paths.cases.addEvidence(reference),
    });
  }

  leadToDrafts({ find, ...door }: DraftDoor): void {
    this.lead('draft', {
      ...door,
      find: async (actor, id) => {
        const draft = await find(actor, id);
        return draft === null ? null : this.evidence.ofDraft(draft);
      },
    });
  }

  to({ kind }: UploadPlace): UploadDoor {
    const door = this.doors.get(kind);
    if (!door) throw new Error(`Nothing leads to a ${kind}`);
    return door;
  }

  private lead(kind: UploadPlaceKind, door: UploadDoor): void {
    this.doors.set(kind, door);
  }
}
