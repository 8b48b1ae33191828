export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Lower case, as sent: `{ httponly: '', samesite: 'Lax', path: '/' }`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Keeps cookies for one host, as far as one application needs it. */
export class CookieJar {
  private readonly kept = new Map<string, Cookie>();

  keep(lines: readonly string[], address: URL): void {
    for (const line of lines) {
      const cookie = parse(line);
      const mayKeep = address.protocol === 'https:' || !('secure' in cookie.attributes) || isLoopback(address.hostname);
      if (isOver(cookie)) this.kept.delete(cookie.name);
      else if (mayKeep) this.kept.set(cookie.name, cookie);
    }
  }

  headerFor({ pathname }: URL): string {
    const matching = this.all().filter(({ attributes }) => pathname.startsWith(attributes.path ?? '/'));
    return matching.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  all(): readonly Cookie[] {
    return [...this.kept.values()];
  }

  get(name: string): Cookie | null {
    return this.kept.get(name) ?? null;
  }

  /** A session cookie taken or made up by somebody else. */
  set(name: string, value: string): void {
    this.kept.set(name, { name, value, attributes: {} });
  }

  clear(): void {
    this.kept.clear();
  }
}

function parse(line: string): Cookie {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
  const [name, value] = halves(pair);
  const attributes = Object.fromEntries(rest.map(halves).map(([key, given]) => [key.toLowerCase(), given]));
  return { name, value, attributes };
}

function halves(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

function isOver({ attributes }: Cookie): boolean {
  const { expires, 'max-age': maxAge } = attributes;
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  return expires !== undefined && new Date(expires).getTime() <= Date.now();
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.');
}
