import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/index.js';
import { PublicAddress } from '../platform/config/public-address.js';
import { openField, sealField, type SealedPlace } from '../platform/crypto/field-seal.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { type MailTemplate, mailTemplates } from './mail-words.js';

/** The one link of a mail. Its token lies sealed in the outbox until the mail is sent. */
@Injectable()
export class MailLinks {
  private readonly key: Buffer;

  constructor(
    private readonly address: PublicAddress,
    keyring: Keyring,
  ) {
    this.key = keyring.derive('outbox');
  }

  /** The id and the sealed token of a message to be. */
  seal(token: string): { id: string; tokenSealed: string } {
    const id = newId();
    return { id, tokenSealed: token === '' ? '' : sealField(this.key, place(id), token) };
  }

  open(template: MailTemplate, id: string, tokenSealed: string): string {
    const token = tokenSealed === '' ? '' : openField(this.key, place(id), tokenSealed);
    return this.address.link(mailTemplates[template].path + token);
  }
}

function place(id: string): SealedPlace {
  return { table: 'outbox_message', id, column: 'token_sealed' };
}
