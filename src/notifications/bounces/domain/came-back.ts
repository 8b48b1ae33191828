/** What is read of a letter that came to the address of one mail. */
export interface Letter {
  /** Its envelope names no sender (`MAIL FROM:<>`), so that nobody answers it. */
  readonly isFromNobody: boolean;
  /** By name in small letters; of several alike the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** What its parts of the type `message/delivery-status` say. */
  readonly reports: readonly string[];
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
type Action = (typeof actions)[number];
/** For a report that names no action. @source RFC 3463, 2 */
const byStatus: ReadonlyMap<string, Action> = new Map([
  ['2.', 'delivered'],
  ['4.', 'delayed'],
  ['5.', 'failed'],
]);

/**
 * Whether a letter says that the mail did not arrive, and that nobody tries any more. A code that begins with 4 beside `failed` says why a
 * server tried in vain until it gave up. @source RFC 3464, 2.3.3 and 2.3.4
 */
export function cameBack(letter: Letter): boolean {
  const told = letter.reports.flatMap(actionsIn);
  if (told.length > 0) return told.includes('failed');
  return letter.isFromNobody && !isAnswer(letter.headers);
}

/** The actions of one report; where it names none, its status says what happened. */
function actionsIn(report: string): readonly Action[] {
  const lines = report.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const known = lines.map((line) => fieldOf(line, 'action')).flatMap((value) => actions.filter((action) => action === value));
  if (known.length > 0) return known;
  return lines.map((line) => byStatus.get(fieldOf(line, 'status')?.slice(0, 2) ?? '')).filter((action) => action !== undefined);
}

/** Its value in small letters, without comments; null for another field. */
function fieldOf(line: string, name: string): string | null {
  const colon = line.indexOf(':');
  if (colon < 0 || line.slice(0, colon).trim().toLowerCase() !== name) return null;
  return line
    .slice(colon + 1)
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase();
}

/**
 * Servers of old say in words of their own that a mail did not arrive; what else comes from nobody is told by its head: an absence, a receipt, a complaint.
 * @source RFC 3834, 5; RFC 8098, 3; RFC 5965, 2
 */
function isAnswer(headers: ReadonlyMap<string, string>): boolean {
  // Exim says so of what it could not deliver, although it calls that an answer.
  if (headers.has('x-failed-recipients')) return false;
  const automatic = firstWord(headers.get('auto-submitted'));
  if (automatic === 'auto-replied' || automatic === 'auto-notified') return true;
  if (['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => headers.has(name))) return true;
  return firstWord(headers.get('precedence')) === 'auto_reply' || isAnotherReport(headers.get('content-type') ?? '');
}

function isAnotherReport(contentType: string): boolean {
  const type = contentType.toLowerCase();
  return firstWord(type) === 'multipart/report' && !/report-type\s*=\s*"?delivery-status/.test(type);
}

function firstWord(value = ''): string {
  return (/^[^;\s(]*/.exec(value.trim())?.[0] ?? '').toLowerCase();
}
