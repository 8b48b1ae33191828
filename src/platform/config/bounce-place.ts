import { type Environment, text } from './readers.js';
import { SettingFault } from './setting-fault.js';

/** Where mail that comes back is addressed to, and where it is taken. */
export interface BouncePlace {
  readonly domain: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** An address has 254 letters at most, of which 33 stand before the domain. @source RFC 5321, 4.5.3.1.3 */
const longestDomain = 220;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const isDomain = new RegExp(`^${label}(?:\\.${label})+$`);

const domainExample = 'BOUNCE_DOMAIN=bounces.heed.example.sch.uk';
const listenExample = 'BOUNCE_LISTEN=127.0.0.1:2525';

/** Both or neither. @throws SettingFault */
export function bouncePlace(env: Environment): BouncePlace | null {
  const domain = text(env, 'BOUNCE_DOMAIN')?.toLowerCase() ?? null;
  const listen = text(env, 'BOUNCE_LISTEN');
  if (domain === null && listen === null) return null;
  if (domain === null) throw new SettingFault('BOUNCE_DOMAIN', 'is needed when BOUNCE_LISTEN is set', domainExample);
  if (listen === null) throw new SettingFault('BOUNCE_LISTEN', 'is needed when BOUNCE_DOMAIN is set', listenExample);
  if (text(env, 'SMTP_URL') === null)
    throw new SettingFault('SMTP_URL', 'is needed when BOUNCE_DOMAIN is set', 'SMTP_URL=smtp://mail.example.sch.uk:587');
  if (domain.length > longestDomain || !isDomain.test(domain))
    throw new SettingFault('BOUNCE_DOMAIN', `"${domain}" is not the name of a domain`, domainExample);
  return { domain, ...placeIn(listen) };
}

function placeIn(listen: string): { host: string; port: number } {
  const [, six, four, port] = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]/@]+)):(\d{1,5})$/i.exec(listen) ?? [];
  const host = six ?? four;
  if (host === undefined || Number(port) > 65_535) throw new SettingFault('BOUNCE_LISTEN', `"${listen}" is not HOST:PORT`, listenExample);
  return { host, port: Number(port) };
}
