import { longMoment } from '../kernel/index.js';
import { type EventRecord, eventLines, eventTitle, openingLines, type ShownLink } from '../cases/index.js';
import type { EventInFile } from './case-file/case-file.js';

type Lines = readonly { readonly name: string; readonly value: string }[];

/** What is online and was to be taken down, and what was done about it: the latest wording, and that it was put right. */
export function linksInFile(links: readonly ShownLink[]): EventInFile[] {
  return links.flatMap((link) => [
    {
      part: `link ${link.opening.id}`,
      at: new Date(link.opening.now.at),
      who: link.opening.now.byName,
      what: `Link ${link.number} to be taken down`,
      words: wordsOf(openingLines(link.opening.now), link.opening),
    },
    ...link.events.map((event: EventRecord) => ({
      part: `link ${event.id}`,
      at: new Date(event.now.at),
      who: event.now.byName,
      what: `Link ${link.number}: ${eventTitle(event.now)}`,
      words: wordsOf(eventLines(event.now).slice(1), event),
    })),
  ]);
}

function wordsOf(lines: Lines, { now, earlier }: Pick<EventRecord | ShownLink['opening'], 'now' | 'earlier'>): string | null {
  const corrected = earlier.length === 0 ? [] : [`Put right on ${longMoment(new Date(now.savedAt))}: ${now.whyCorrected ?? ''}`];
  const said = [...lines.map(({ name, value }) => `${name}: ${value}`), ...corrected];
  return said.length === 0 ? null : said.join('\n');
}
