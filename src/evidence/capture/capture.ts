import { canonicalText, dayOf } from '../../kernel/index.js';

/** What a picture says about how it was made. Whoever made the file could write into it whatever they liked. */
export interface Capture {
  readonly taken: CapturedMoment | null;
  /** Such as "Fruit Phone 9". */
  readonly device: string | null;
  readonly place: CapturedPlace | null;
}

/** By the clock of the device, which often knows no time zone. */
export interface CapturedMoment {
  /** `2026-11-09` */
  readonly day: string;
  /** `17:40` */
  readonly time: string;
  /** How far that clock was from UTC: `+01:00`; null where the file does not say. */
  readonly offset: string | null;
}

export interface CapturedPlace {
  readonly latitude: number;
  readonly longitude: number;
}

export const nothingTold: Capture = { taken: null, device: null, place: null };

const longestName = 80;

/** Of what a child answered, what can be true. A child that was taken over could answer anything. */
export function captureFrom(answered: unknown): Capture {
  if (typeof answered !== 'object' || answered === null) return nothingTold;
  const said = answered as Readonly<Record<string, unknown>>;
  return {
    taken: momentIn(said.taken, said.offset),
    device: deviceIn(said.make, said.model),
    place: placeIn(said.latitude, said.longitude),
  };
}

/** @source Exif 3.0, 4.6.6: `YYYY:MM:DD HH:MM:SS` */
function momentIn(taken: unknown, offset: unknown): CapturedMoment | null {
  const found = typeof taken === 'string' ? /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)(?::\d\d)?\s*$/.exec(taken) : null;
  if (found === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = ''] = found;
  const date = `${year}-${month}-${day}`;
  const isReal = Number(year) >= 1990 && Number(hour) < 24 && Number(minute) < 60 && isDay(date);
  return isReal ? { day: date, time: `${hour}:${minute}`, offset: offsetIn(offset) } : null;
}

function isDay(date: string): boolean {
  const noon = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && dayOf(noon) === date;
}

function offsetIn(offset: unknown): string | null {
  return typeof offset === 'string' && /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset) ? offset : null;
}

function deviceIn(make: unknown, model: unknown): string | null {
  const [by, name] = [wordsIn(make), wordsIn(model)];
  const device = name.toLowerCase().startsWith(by.toLowerCase()) ? name : `${by} ${name}`.trim();
  return device === '' ? null : device;
}

/** On one line, and without signs that turn, hide or end what stands around them. */
function wordsIn(said: unknown): string {
  if (typeof said !== 'string') return '';
  const line = canonicalText(said)
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
  return canonicalText(line.slice(0, longestName)).trim();
}

/** Rounded to some ten metres. Nobody is at 0° 0° in the sea: that is a device that did not know. */
function placeIn(latitude: unknown, longitude: unknown): CapturedPlace | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) || (latitude === 0 && longitude === 0)) return null;
  const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}
