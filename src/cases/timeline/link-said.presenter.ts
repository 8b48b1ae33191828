import { paths } from '../../kernel/index.js';
import { plainLink, type PlainLink } from '../../platform/views/govuk.js';
import type { ShownEntry } from '../audit/case-log.queries.js';
import { eventLines, openingLines } from '../links/link-wording.presenter.js';
import type { TimelineSeen } from './timeline.queries.js';

/** What was written down about something online; null for any other entry. */
export function linkSaid(
  entry: ShownEntry,
  { links }: Pick<TimelineSeen, 'links'>,
  reference: string,
): { by: string; text: string[]; more: PlainLink } | null {
  const link = links.find(({ id }) => id === entry.words.linkId);
  if (link === undefined) return null;
  const more = plainLink(`All about link ${link.number}`, `${paths.cases.link(reference, link.id)}#${String(entry.words.recordId)}`);
  const inWords = (lines: { name: string; value: string }[]) => lines.map(({ name, value }) => `${name}: ${value}`);
  const event = link.events.find(({ id }) => id === entry.words.recordId);
  if (event === undefined) {
    const said = wordingAt([link.opening.now, ...link.opening.earlier], entry.at) ?? link.opening.now;
    return { by: said.byName, text: inWords(openingLines(said)), more };
  }
  const said = wordingAt([event.now, ...event.earlier], entry.at) ?? event.now;
  return { by: said.byName, text: inWords(eventLines(said)), more };
}

function wordingAt<Wording extends { savedAt: string }>(wordings: readonly Wording[], at: string): Wording | undefined {
  return wordings.find(({ savedAt }) => savedAt === at);
}
