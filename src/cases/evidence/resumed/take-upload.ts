import { Injectable } from '@nestjs/common';
import { Metadata } from '@tus/server';
import { fileName } from '../../../evidence/index.js';
import { type Actor, isRefused, newId } from '../../../kernel/index.js';
import { type Answer, json, protocol } from '../../../platform/http/answers.js';
import type { HeedRequest } from '../../../platform/http/visit.js';
import { SettleUpload } from './settle-upload.js';
import { whyNoUpload } from './upload-answers.js';
import { type TusRequest, UploadDesk } from './upload-desk.js';
import { UploadGate } from './upload-gate.js';
import { Uploads } from './uploads.js';
import type { OpenUpload, UploadPlace, UploadWords } from './upload-words.js';

/** Takes a file in as many requests as it needs. Each is asked what a form with files is asked, before a byte of it is kept. */
@Injectable()
export class TakeUpload {
  constructor(
    private readonly uploads: Uploads,
    private readonly gate: UploadGate,
    private readonly desk: UploadDesk,
    private readonly settle: SettleUpload,
  ) {}

  /** Those that stopped. */
  onTheirWay(actor: Actor, place: UploadPlace): Promise<OpenUpload[]> {
    return this.uploads.unfinished(actor, place);
  }

  /** A file sets out. @throws NotFound when this person may add nothing there */
  async begin(request: HeedRequest, actor: Actor, place: UploadPlace): Promise<Answer> {
    const words = wordsOf(request);
    const refusal = await this.gate.begin(actor, place, words);
    if (isRefused(refusal)) return json({ refused: whyNoUpload[refusal.refused] }, 422);
    return this.served({ request, actor, id: newId(), begins: { place, words } });
  }

  /** How far it has come, its next piece, or its end. @throws NotFound */
  async goOn(request: HeedRequest, actor: Actor, id: string): Promise<Answer> {
    const upload = await this.uploads.mine(actor, id);
    if (request.method === 'PATCH') {
      const refusal = await this.gate.goOn(actor, upload);
      if (isRefused(refusal)) return json({ refused: whyNoUpload[refusal.refused] }, 422);
    }
    return this.served({ request, actor, id: upload.id, begins: null });
  }

  /** With the last byte the file becomes evidence, and the answer says so. */
  private async served(asked: TusRequest): Promise<Answer> {
    const { isWhole, status, headers, body } = await this.desk.serve(asked);
    if (!isWhole) return protocol(status, headers, body);
    const settled = await this.settle.run(asked.actor, asked.id);
    if (settled.answer !== 'json') return settled;
    // A refusal of the file is an answer of ours; for the protocol it has arrived.
    const arrived = settled.status === 507 ? 507 : status === 204 ? 200 : status;
    return protocol(arrived, { ...headers, 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(settled.body));
  }
}

/** What no page of ours sends says nothing; tus refuses it behind the gate. */
function wordsOf(request: HeedRequest): UploadWords {
  const { name, gate, description, way, mark } = metadataOf(request.headers['upload-metadata']);
  return {
    name: fileName(name ?? ''),
    gate: gate ?? '',
    description: (description ?? '').slice(0, 4_000),
    way: way ?? '',
    mark: (mark ?? '').slice(0, 200),
  };
}

function metadataOf(given: string | string[] | undefined): Readonly<Record<string, string | null>> {
  try {
    return typeof given === 'string' ? Metadata.parse(given) : {};
  } catch {
    return {};
  }
}
