import { SettingFault } from '../config/setting-fault.js';

/** Where clamd listens, as `net.connect` takes it. */
export type ClamdPlace = { readonly host: string; readonly port: number } | { readonly path: string };

/** clamd's own, where no port is given. */
const usualPort = 3310;

/** @throws SettingFault for an address that leads nowhere */
export function clamdPlace({ protocol, hostname, port, pathname }: URL): ClamdPlace {
  if (protocol === 'unix:') {
    if (hostname !== '' || !/^\/[^/]/.test(pathname))
      throw new SettingFault('CLAMD_URL', 'names no socket by its full path', 'CLAMD_URL=unix:/run/clamav/clamd.ctl');
    return { path: decodeURIComponent(pathname) };
  }
  if (hostname === '') throw new SettingFault('CLAMD_URL', 'names no host', 'CLAMD_URL=tcp://127.0.0.1:3310');
  // Brackets belong to the address, not to the host: [::1].
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || usualPort) };
}

/** As a person writes it: "127.0.0.1:3310". */
export function placeInWords(place: ClamdPlace): string {
  return 'path' in place ? place.path : `${place.host}:${place.port}`;
}
