import { folded } from '../../../kernel/index.js';
import {
  type EngagementKind,
  nowhereInParticular,
  passageWords,
  type PartyPart,
  type PlatformKey,
  platformKeys,
  platformTable,
  type RepeatKind,
} from '../../../rules/index.js';

/** Something that may stand in other concerns too. */
export interface Mark {
  readonly kind: RepeatKind;
  /** By which it is the same: a person’s id, an account, an address, the key of a platform. */
  readonly value: string;
  /** As people say it. */
  readonly what: string;
}

/** What a case was told, as far as something in it can come back. */
export interface ToldOf {
  readonly parties: readonly {
    readonly personId: string;
    readonly part: PartyPart;
    readonly engagement: EngagementKind | 'unknown';
    readonly name: string;
  }[];
  /** From reports: the app or site, and the account or link, as they were typed. */
  readonly told: readonly { readonly platform: string; readonly handle: string }[];
  /** Online, to be taken down: the key of a platform or `other`, and the address. */
  readonly links: readonly { readonly platform: string; readonly address: string }[];
}

/** Parts in which a pupil stands in a concern: whoever sends one, or saw something, is not counted for it. */
const pupilParts: readonly PartyPart[] = ['subject', 'target', 'child'];

const mostOfAKind = 10;

/** Everything in a case that may come back in others, each thing once. */
export function whatStandsIn({ parties, told, links }: ToldOf): Mark[] {
  const handles = told.flatMap(({ handle }) => wordsOf(handle));
  const addresses = [...handles, ...links.map(({ address }) => address)];
  const platforms = [
    ...told.flatMap(({ platform }) => platformsIn(platform)),
    ...platformKeys.filter((key) => links.some((one) => one.platform === key)),
  ];
  const marks: Mark[] = [
    ...parties.filter(isPupil).map(({ personId, name }) => mark('pupil', personId, name)),
    ...handles.flatMap((word) => accountIn(word, handles.length === 1)).map((account) => mark('account', account, account)),
    ...addresses.flatMap(pageIn).map((page) => mark('page', page, page)),
    ...told.flatMap(({ platform }) => placesIn(platform)),
    ...platforms.map((key) => mark('platform', key, platformTable[key].label)),
  ];
  const once = [...new Map(marks.map((one) => [`${one.kind} ${one.value}`, one])).values()];
  return once.filter((one) => once.filter(({ kind }) => kind === one.kind).indexOf(one) < mostOfAKind);
}

function isPupil({ part, engagement }: ToldOf['parties'][number]): boolean {
  return pupilParts.includes(part) && (part === 'child' || engagement === 'pupil');
}

const mark = (kind: RepeatKind, value: string, what: string): Mark => ({ kind, value, what });

function wordsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}

/** An account by its name or an e-mail address; a word that is neither is one only where nothing else was said. */
function accountIn(word: string, isAlone: boolean): string[] {
  if (word.includes('/')) return [];
  const name = word
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/[.:!?)]+$/, '');
  return name.length >= 3 && (isAlone || /[@.]/.test(word)) ? [name] : [];
}

/**
 * The page, group or channel that an address belongs to: its host and the first part of its path that says which one. A host alone is a whole site
 * and no page.
 */
function pageIn(address: string): string[] {
  const [host = '', ...path] = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(www|m)\./, '')
    .replace(/[?#].*$/, '')
    .split('/');
  const which = path.find((part) => part !== '' && !passageWords.has(part));
  return /^[^\s@]+\.[^\s@.]+$/.test(host) && which !== undefined ? [`${host}/${which}`] : [];
}

/** Those on the list of apps and sites that somebody typed, in whatever words for them. */
function platformsIn(typed: string): PlatformKey[] {
  const pieces = piecesOf(typed).map(folded);
  return platformKeys.filter((key) => pieces.some((piece) => isCalled(key, piece)));
}

/** Whatever else somebody typed for where it happened, be it an app that is not on the list or the school gate. */
function placesIn(typed: string): Mark[] {
  return piecesOf(typed)
    .filter((piece) => !platformKeys.some((key) => isCalled(key, folded(piece))))
    .map((piece) => mark('place', folded(piece).replace(/^((at|in|on|by|outside|the|a|an|our) )+/, ''), piece.trim()))
    .filter(({ value }) => value.length >= 3 && value.length <= 60 && !nowhereInParticular.has(value));
}

function piecesOf(typed: string): string[] {
  return typed.split(/[,;/&+]|\band\b|\bor\b/i);
}

function isCalled(key: PlatformKey, piece: string): boolean {
  const { label, alsoCalled } = platformTable[key];
  return [folded(label), ...alsoCalled].some((called) => piece === called || piece.startsWith(`${called} `));
}
