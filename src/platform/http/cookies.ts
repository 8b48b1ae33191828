import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PublicAddress } from '../config/public-address.js';

type Name = 'session' | 'visitor' | 'said';

/** The three cookies: who is signed in, which form tokens are yours, and what was just done. None can be read by scripts. */
@Injectable()
export class Cookies {
  constructor(private readonly address: PublicAddress) {}

  read(request: Request, name: Name): string | null {
    const wanted = `${this.nameOf(name)}=`;
    const found = (request.headers.cookie ?? '').split(/;\s*/).find((pair) => pair.startsWith(wanted));
    if (found === undefined) return null;
    try {
      return decodeURIComponent(found.slice(wanted.length));
    } catch {
      return null;
    }
  }

  session(response: Response, token: string | null): void {
    this.set(response, 'session', token);
  }

  visitor(response: Response, token: string): void {
    this.set(response, 'visitor', token);
  }

  say(response: Response, words: string): void {
    this.set(response, 'said', words);
  }

  saidIt(response: Response): void {
    this.set(response, 'said', null);
  }

  private set(response: Response, name: Name, value: string | null): void {
    const options = { httpOnly: true, sameSite: 'lax' as const, secure: this.address.isHttps, path: '/' };
    if (value === null) response.clearCookie(this.nameOf(name), options);
    else response.cookie(this.nameOf(name), value, options);
  }

  /** The prefix makes a browser refuse the cookie from any other host or without https. */
  private nameOf(name: Name): string {
    return this.address.isHttps ? `__Host-heed-${name}` : `heed-${name}`;
  }
}
