import type { ChatPage } from '../../../evidence/index.js';
import { paths } from '../../../kernel/index.js';
import { plainLink } from '../../../platform/views/govuk.js';

const months = 'January February March April May June July August September October November December'.split(' ');

const assumptions: Readonly<Record<ChatPage['dates'], string>> = {
  assumed: 'The dates could be read in two ways. We read the day first, as in England.',
  'day-first': 'The dates say the day first.',
  'month-first': 'The dates say the month first.',
  'year-first': 'The dates say the year first.',
};

/** A chat as who said what when. */
export function chatOf(id: string, { messages, first, count, page, pageCount, dates, isCut }: ChatPage) {
  const to = (text: string, other: number) => plainLink(text, paths.evidence.page(id, other));
  return {
    place: `Messages ${first} to ${first + messages.length - 1} of ${count}`,
    ways: [
      ...(page > 1 ? [to('Earlier messages', page - 1)] : []),
      ...(page < pageCount ? [to('Later messages', page + 1)] : []),
      plainLink('Show as plain text', paths.evidence.plainText(id)),
    ],
    messages: messages.map(({ at, who, what }) => ({ at: momentOf(at), who: who ?? 'The app', isSystem: who === null, what })),
    caption: `Read as a chat that WhatsApp exported. ${assumptions[dates]} Times are those of the telephone.${
      isCut ? ' It goes on: download the original for the rest.' : ''
    }`,
  };
}

/** "9 November 2026, 21:14" */
function momentOf(at: string): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d+)-(\d+)-(\d+) (.*)$/.exec(at) ?? [];
  return year === '' ? 'No date that we can read' : `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}, ${time}`;
}
