import type { parseString } from 'whatsapp-chat-parser';
import type { Work } from './confined-loop.js';

export interface TextOrder {
  /** Of the messages, from 1. */
  readonly page: number;
}

export interface TextOrders {
  readonly chatParser: string;
  readonly maxTextBytes: number;
  readonly maxChatBytes: number;
  readonly messagesPerPage: number;
}

export interface ChatMessage {
  /** As the clock of that telephone had it: "2026-11-09 21:14"; empty when it is no date. */
  readonly at: string;
  /** Null for what the app itself wrote. */
  readonly who: string | null;
  readonly what: string;
}

/** One page of an exported chat. */
export interface ChatPage {
  readonly messages: readonly ChatMessage[];
  readonly first: number;
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
  /** Whether its dates themselves show that the day stands first, or the month or year; `assumed` where they could be either. */
  readonly dates: 'day-first' | 'month-first' | 'year-first' | 'assumed';
  readonly isCut: boolean;
}

export interface TextWords {
  readonly text: string;
  /** Whether the original goes on behind it. */
  readonly isCut: boolean;
  readonly chat: ChatPage | null;
}

/** Reads text; where it is a chat that WhatsApp exported, also as who said what when. */
export async function textWorker(orders: TextOrders): Promise<Work<TextOrder>> {
  const { parseString: parse } = (await import(orders.chatParser)) as { parseString: typeof parseString };
  const dateAtStart = /^[\u200e\u200f]*\[?\d{1,4}[-/.]\s?\d{1,4}[-/.]\s?\d{1,4}/;
  const dateOfLine = /^[\u200e\u200f]*\[?(\d{1,4})[-/.] ?(\d{1,4})[-/.] ?\d{1,4},? ?\d{1,2}[.:]\d\d/gm;
  return ({ page }, original) => {
    const words: TextWords = {
      text: decoded(original, orders.maxTextBytes),
      isCut: original.length > orders.maxTextBytes,
      chat: chatIn(original, page),
    };
    return Promise.resolve({ head: { ...words } });
  };

  /** `stream` keeps back the letter that a cut has halved. */
  function decoded(original: Buffer, maxBytes: number): string {
    const [one, two] = original;
    const encoding = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(original.subarray(0, maxBytes), { stream: original.length > maxBytes });
  }

  function chatIn(original: Buffer, page: number): ChatPage | null {
    const start = decoded(original, 4_096).trimStart();
    if (!dateAtStart.test(start) || parse(start).filter(({ author }) => author !== null).length < 2) return null;
    const text = decoded(original, orders.maxChatBytes);
    const dates = orderOfDates(text);
    const all = parse(text, { daysFirst: dates === 'day-first' || dates === 'assumed' });
    const pageCount = Math.max(1, Math.ceil(all.length / orders.messagesPerPage));
    const from = (Math.min(page, pageCount) - 1) * orders.messagesPerPage;
    const messages = all.slice(from, from + orders.messagesPerPage).map(({ date, author, message }) => ({
      at: clockOf(date),
      who: author?.slice(0, 200) ?? null,
      what: message.slice(0, 10_000),
    }));
    return {
      messages,
      first: from + 1,
      count: all.length,
      page: from / orders.messagesPerPage + 1,
      pageCount,
      dates,
      isCut: original.length > orders.maxChatBytes,
    };
  }

  function orderOfDates(text: string): ChatPage['dates'] {
    const dates = [...text.matchAll(dateOfLine)].map(([, one = '', two = '']) => [one, two] as const);
    if (dates.some(([one]) => one.length === 4)) return 'year-first';
    if (dates.some(([one]) => Number(one) > 12)) return 'day-first';
    return dates.some(([, two]) => Number(two) > 12) ? 'month-first' : 'assumed';
  }

  function clockOf(date: Date): string {
    if (Number.isNaN(date.getTime())) return '';
    const two = (number: number) => String(number).padStart(2, '0');
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
  }
}
