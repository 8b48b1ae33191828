import { Injectable } from '@nestjs/common';
import { Settings } from './settings.js';

/** Where people reach Heed. Known once it listens, because `PORT=0` takes a free port. */
@Injectable()
export class PublicAddress {
  private listening: URL | null = null;

  constructor(private readonly settings: Settings) {}

  listensOn(port: number): void {
    const host = this.settings.host.includes(':') ? `[${this.settings.host}]` : this.settings.host;
    this.listening = new URL(`http://${host}:${port}`);
  }

  get url(): URL {
    const url = this.settings.publicUrl ?? this.listening;
    if (!url) throw new Error('The public address is not known before Heed listens');
    return url;
  }

  get isHttps(): boolean {
    return this.settings.publicUrl?.protocol === 'https:';
  }

  /** A full link for mail and printed notes, from a path such as `/sign-in`. */
  link(path: string): string {
    return new URL(path, this.url).href;
  }
}
