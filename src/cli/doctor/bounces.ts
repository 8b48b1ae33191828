import type { DataSource } from 'typeorm';
import { ownAddressWatch } from '../../notifications/index.js';
import type { BouncePlace } from '../../platform/config/bounce-place.js';
import type { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { ailing, sound, type Symptom } from './symptom.js';

const what = 'Mail that comes back';

/** Nothing where no mail goes out. Whether the rest of the world reaches the place only a letter from outside can show. */
export async function bouncesAreNoticed(source: DataSource, { smtpUrl, bounces }: Settings): Promise<Symptom[]> {
  if (smtpUrl === null) return [];
  if (bounces === null)
    return [
      sound(
        what,
        'not noticed: when the mail server takes a mail and it fails later (a wrong address, a full mailbox), nobody is told (BOUNCE_DOMAIN is not set)',
      ),
    ];
  const since = await notLetOutSince(source);
  return [since === null ? sound(what, `set up: ${placeIn(bounces)}`) : notLetOut(bounces, since)];
}

async function notLetOutSince(source: DataSource): Promise<string | null> {
  const [row] = await query<{ failing_since: string | null }>(source.manager, 'SELECT failing_since FROM delivery_watch WHERE id = ?', [
    ownAddressWatch,
  ]);
  return row?.failing_since ?? null;
}

function placeIn({ domain, host, port }: BouncePlace): string {
  return `mail to @${domain} is taken on ${host}:${port}`;
}

function notLetOut({ domain }: BouncePlace, since: string): Symptom {
  return ailing(
    what,
    `not noticed since ${since}: the mail server lets no mail leave with a sender at @${domain}, so it leaves without`,
    `Let the mail server of SMTP_URL accept every sender at ${domain} from Heed, or take BOUNCE_DOMAIN and BOUNCE_LISTEN away.`,
  );
}
