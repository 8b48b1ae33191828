import { connect } from 'node:net';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { ailing, sound, type Symptom } from './symptom.js';

const patienceMs = 5_000;
const minute = 60_000;

/** Every due time and every entry hangs on the clock: it may not stand behind what was already written. */
export async function clockIsRight(source: DataSource): Promise<Symptom> {
  const mend = 'Set the clock of this machine, best by a time server (timedatectl set-ntp true).';
  const [last] = await query<{ at: string }>(source.manager, 'SELECT at FROM audit_entry ORDER BY seq DESC LIMIT 1');
  const now = Date.now();
  if (last && Date.parse(last.at) > now + minute)
    return ailing('Clock', `it says ${new Date(now).toISOString()}, the log already says ${last.at}`, mend);
  return sound('Clock', new Date(now).toISOString());
}

/** Only that somebody answers: what they say is for the outbox. */
export async function mailAnswers({ smtpUrl }: Settings): Promise<Symptom> {
  if (smtpUrl === null) return sound('Mail', 'off: notices stay in the application (SMTP_URL is not set)');
  const port = Number(smtpUrl.port || (smtpUrl.protocol === 'smtps:' ? 465 : 587));
  const place = `${smtpUrl.hostname}:${port}`;
  return (await answers(smtpUrl.hostname, port))
    ? sound('Mail', `${place} answers`)
    : ailing(
        'Mail',
        `${place} does not answer`,
        'Check SMTP_URL, and that this machine may reach it. Mail that could not be sent waits and is tried again.',
      );
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const end = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
    socket.once('timeout', end(false));
  });
}
