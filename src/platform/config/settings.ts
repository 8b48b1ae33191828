import { dirname, join, resolve } from 'node:path';
import { clamdPlace } from '../scanning/clamd-place.js';
import { type BouncePlace, bouncePlace } from './bounce-place.js';
import { choice, choices, moment, text, url, whole } from './readers.js';
import { SettingFault } from './setting-fault.js';

const media = ['sound', 'video'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Everything the environment decides, read once at the start. Injected by this class. */
export abstract class Settings {
  readonly host: string;
  readonly port: number;
  /** Null until a free port is known; links in mail are built from {@link PublicAddress}, never from a request header. */
  readonly publicUrl: URL | null;
  readonly dataDir: string;
  readonly uploadsDir: string;
  readonly evidenceMaxBytes: number;
  readonly evidenceMaxFiles: number;
  /** What is played, and let in as evidence; empty where neither is. */
  readonly evidenceMedia: readonly (typeof media)[number][];
  readonly keyFile: string;
  readonly signingKeyFile: string;
  readonly checkpointFile: string;
  /** The ledger of what was disposed of: beside the checkpoints, and in no backup. */
  readonly disposalsFile: string;
  readonly trustProxy: string | null;
  readonly metricsToken: string | null;
  readonly clamdUrl: URL | null;
  readonly backupRecipient: string | null;
  /** How long the school keeps its backups, in days: a certificate says by when the last one is gone. */
  readonly backupKeepDays: number;
  readonly databaseUrl: string | null;
  readonly smtpUrl: URL | null;
  readonly mailFrom: string | null;
  /** Where mail that comes back is taken; null: nobody notices it. */
  readonly bounces: BouncePlace | null;
  readonly logLevel: (typeof logLevels)[number];
  /** Set only in the demonstration, where second steps are off and the clock may stand still. */
  readonly demo: { readonly password: string | null; readonly now: Date | null } | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingFault in one line that names the setting, what is wrong with it and an example. */
export function readSettings(env: Environment, { demo = false } = {}): Settings {
  const dataDir = resolve(text(env, 'DATA_DIR') ?? (demo ? './demo-data' : './data'));
  const host = text(env, 'HOST') ?? '127.0.0.1';
  const publicUrl = url(env, 'PUBLIC_URL', ['http:', 'https:'], 'https://heed.example.sch.uk');
  const checkpointFile = resolve(text(env, 'CHECKPOINT_FILE') ?? join(dataDir, 'checkpoints.txt'));
  refuseOpenHttp(host, publicUrl);
  return {
    host,
    port: whole(env, 'PORT', 3000, 0, 65_535),
    publicUrl,
    dataDir,
    uploadsDir: resolve(text(env, 'UPLOADS_DIR') ?? (demo ? join(dataDir, 'uploads') : './uploads')),
    evidenceMaxBytes: largestFile(env),
    evidenceMaxFiles: whole(env, 'EVIDENCE_MAX_FILES', 20, 1, 1_000),
    evidenceMedia: choices(env, 'EVIDENCE_MEDIA', media),
    keyFile: resolve(text(env, 'HEED_KEY_FILE') ?? join(dataDir, 'keys', 'master.key')),
    signingKeyFile: resolve(text(env, 'HEED_SIGNING_KEY_FILE') ?? join(dataDir, 'keys', 'signing.key')),
    checkpointFile,
    disposalsFile: join(dirname(checkpointFile), 'disposals.txt'),
    trustProxy: text(env, 'TRUST_PROXY'),
    metricsToken: text(env, 'METRICS_TOKEN'),
    clamdUrl: clamdUrl(env),
    backupRecipient: backupRecipient(env),
    backupKeepDays: whole(env, 'BACKUP_KEEP_DAYS', 35, 1, 3_650),
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://heed:secret@127.0.0.1:5432/heed')?.href ?? null,
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtp://mail.example.sch.uk:587'),
    mailFrom: mailFrom(env),
    bounces: bouncePlace(env),
    logLevel: choice(env, 'LOG_LEVEL', logLevels, 'info'),
    demo: demo ? { password: text(env, 'HEED_DEMO_PASSWORD'), now: moment(env, 'HEED_DEMO_NOW') } : null,
  };
}

/** PostgreSQL counts the bytes of an item in 31 bits. */
function largestFile(env: Environment): number {
  return whole(env, 'EVIDENCE_MAX_MB', 50, 1, text(env, 'DATABASE_URL') === null ? 2_048 : 2_000) * 1024 * 1024;
}

function refuseOpenHttp(host: string, publicUrl: URL | null): void {
  const loopback = host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
  if (!loopback && publicUrl?.protocol !== 'https:')
    throw new SettingFault(
      'HOST',
      `${host} can be reached from outside, so PUBLIC_URL must be https`,
      'PUBLIC_URL=https://heed.example.sch.uk',
    );
}

/** Only its shape: mistyped ones are found when a backup is taken. The value is not repeated, because it may be the secret key. */
function backupRecipient(env: Environment): string | null {
  const recipient = text(env, 'BACKUP_RECIPIENT');
  if (recipient !== null && !/^age1[0-9a-z]{50,}$/.test(recipient))
    throw new SettingFault(
      'BACKUP_RECIPIENT',
      'is not a public key of age, which starts age1',
      'BACKUP_RECIPIENT=age1… as age-keygen prints it',
    );
  return recipient;
}

function clamdUrl(env: Environment): URL | null {
  const given = url(env, 'CLAMD_URL', ['tcp:', 'unix:'], 'tcp://127.0.0.1:3310');
  if (given !== null) clamdPlace(given);
  return given;
}

function mailFrom(env: Environment): string | null {
  const from = text(env, 'MAIL_FROM');
  if (from !== null && !/^[^\s@]+@[^\s@]+$/.test(from.replace(/^.*<(.+)>$/, '$1')))
    throw new SettingFault('MAIL_FROM', 'is not an e-mail address', 'MAIL_FROM=heed@example.sch.uk');
  if (from === null && text(env, 'SMTP_URL') !== null)
    throw new SettingFault('MAIL_FROM', 'is needed when SMTP_URL is set', 'MAIL_FROM=heed@example.sch.uk');
  return from;
}
