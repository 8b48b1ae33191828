import { Injectable } from '@nestjs/common';
import { ScureBase32Plugin, generateURI, verifySync } from 'otplib';
import { openField, sealField, type SealedPlace } from '../../platform/crypto/field-seal.js';
import { Keyring } from '../../platform/crypto/keyring.js';

const secretBytes = 20;
const stepSeconds = 30;
const base32 = new ScureBase32Plugin();

/** The shared secrets from which six-digit codes come (RFC 6238: SHA-1, 30 seconds), sealed under the installation's key. */
@Injectable()
export class SecondStepSecrets {
  constructor(private readonly keyring: Keyring) {}

  /**
   * The secret that a set-up page offers. It stays the same for one session however often the page is loaded, so that an app that already
   * has it goes on working, and nothing needs to be kept until it is confirmed.
   * @param since when the account's present second step was set up, so that a new one never repeats it
   */
  offer(sessionHash: string, accountId: string, since: string | null): string {
    const bytes = this.keyring.derive(`second-step-offer/${sessionHash}/${accountId}/${since ?? 'first'}`);
    return base32.encode(bytes.subarray(0, secretBytes));
  }

  /** What an authenticator app takes instead of the typed secret. */
  address(secret: string, email: string): string {
    return generateURI({ issuer: 'Heed', label: email, secret });
  }

  seal(accountId: string, secret: string): string {
    return sealField(this.keyring.derive('second-step'), place(accountId), secret);
  }

  open(accountId: string, sealed: string): string {
    return openField(this.keyring.derive('second-step'), place(accountId), sealed);
  }

  /** The time step that a code belongs to, one step early or late allowed; null when it is wrong. Whether it was used before is for the caller. */
  stepOf(secret: string, code: string, now: Date): number | null {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const answer = verifySync({ secret, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: stepSeconds });
    return answer.valid && 'timeStep' in answer ? answer.timeStep : null;
  }
}

function place(accountId: string): SealedPlace {
  return { table: 'account', id: accountId, column: 'second_step_sealed' };
}
