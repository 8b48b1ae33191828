import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { platformTable } from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import type { OpenCase } from '../cases.repository.js';
import { inOrder, type LinkStanding, standingOf } from './domain/standing-of-link.js';
import type { LinkEvent, LinkEventKind, LinkField } from './domain/link-events.js';

/** What was written down when the link was opened. */
export interface LinkAnswers {
  readonly address: string;
  /** A key of the list of platforms, or `other`. */
  readonly platform: string;
  /** What a platform is called that is not on the list. */
  readonly platformName: string;
  /** What is to be seen there, in a few words. */
  readonly shows: string;
}

interface Said {
  /** When it was found or done: UTC instant. */
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  /** Why it was written down anew; null for the first wording. */
  readonly whyCorrected: string | null;
}

/** What the sealed part of the record that opens a link says. */
export interface LinkSaid extends Said {
  readonly kind: 'found';
  readonly answers: LinkAnswers;
  /** The sheet of evidence that it was taken over from. */
  readonly sheetId: string | null;
}

/** What the sealed part of the record of something done says. */
export interface LinkEventSaid extends Said {
  readonly kind: LinkEventKind;
  readonly answers: Partial<Readonly<Record<LinkField, string>>>;
  readonly whyLate: string | null;
  /** It was written down by mistake: it did not happen. */
  readonly struck: boolean;
}

interface Stored {
  readonly version: number;
  readonly savedAt: string;
}

/** A record with every wording of it, the latest first. */
interface Worded<Words extends Said> {
  readonly id: string;
  readonly firstSavedAt: string;
  readonly now: Words & Stored;
  readonly earlier: readonly (Words & Stored)[];
}
export type OpeningRecord = Worded<LinkSaid>;
export type EventRecord = Worded<LinkEventSaid>;

/** Something online that is to be taken down, as it stands in its case. */
export interface ShownLink {
  readonly id: string;
  /** In the order in which they were written down: "link 2". */
  readonly number: number;
  readonly opening: OpeningRecord;
  /** In the order in which they happened. */
  readonly events: readonly EventRecord[];
  /** Where it is now. */
  readonly address: string;
  readonly standing: LinkStanding;
  /** How often anything was written down about it: what a form was opened at. */
  readonly version: number;
}

interface Row {
  readonly id: string;
  readonly record_id: string;
  readonly link_id: string;
  readonly version: number;
  readonly saved_at: string;
  readonly sealed: string;
}

/** The links of a case, in the order in which they were first written down. */
export async function linksOf(tx: Tx, file: OpenCase): Promise<ShownLink[]> {
  const rows = await tx.query<Row>(
    'SELECT id, record_id, link_id, version, saved_at, sealed FROM link_record WHERE case_id = ? ORDER BY saved_at, id',
    [file.row.id],
  );
  const opened = rows.filter(({ record_id, link_id, version }) => record_id === link_id && version === 1);
  return opened.map(({ link_id }, index) =>
    linkOf(
      link_id,
      index + 1,
      rows.filter((row) => row.link_id === link_id),
      file.key,
    ),
  );
}

function linkOf(id: string, number: number, rows: readonly Row[], key: Buffer): ShownLink {
  const opening = worded<LinkSaid>(id, rows, key);
  const ids = [...new Set(rows.map(({ record_id }) => record_id))].filter((one) => one !== id);
  const events = inOrder(ids.map((one) => withMoments(worded<LinkEventSaid>(one, rows, key)))).map(({ record }) => record);
  const counted = events.filter(({ now }) => !now.struck);
  const moved = counted.findLast(({ now }) => now.kind === 'reposted' && (now.answers.address ?? '') !== '');
  return {
    id,
    number,
    opening,
    events,
    address: moved?.now.answers.address ?? opening.now.answers.address,
    standing: standingOf({ id, openedAt: new Date(opening.firstSavedAt), events: counted.map(asEvent) }, workingDays),
    version: rows.length,
  };
}

function worded<Words extends Said>(recordId: string, rows: readonly Row[], key: Buffer): Worded<Words> {
  const wordings = rows
    .filter(({ record_id }) => record_id === recordId)
    .toSorted((a, b) => a.version - b.version)
    .map(({ id, version, saved_at, sealed }) => ({
      version,
      savedAt: saved_at,
      ...openWords<Words>(key, 'link_record', id, sealed),
    }));
  const [now, ...earlier] = wordings.toReversed();
  if (now === undefined) throw new Error(`No wording of ${recordId}`);
  return { id: recordId, firstSavedAt: wordings[0]?.savedAt ?? now.savedAt, now, earlier };
}

const withMoments = (record: EventRecord) => ({ record, at: new Date(record.now.at), savedAt: new Date(record.firstSavedAt) });

/** As the rules look at it. */
export function asEvent({ id, now, firstSavedAt }: EventRecord): LinkEvent {
  return { id, kind: now.kind, at: new Date(now.at), savedAt: new Date(firstSavedAt) };
}

/** "Instagram", or what it was called. */
export function platformOf({ platform, platformName }: Pick<LinkAnswers, 'platform' | 'platformName'>): string {
  const known = Object.hasOwn(platformTable, platform) ? platformTable[platform as keyof typeof platformTable].label : '';
  return known || platformName || 'the platform';
}
