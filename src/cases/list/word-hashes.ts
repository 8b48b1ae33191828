import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { folded } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { WordIndex } from './word-index.entity.js';
import { findsSomething, wordsToFind } from './domain/little-words.js';
import { soundOf } from './domain/sound-of.js';

/** Words of a case by which it can be found. */
export interface Findable {
  readonly texts: readonly string[];
  /** Found by sound too. */
  readonly names: readonly string[];
  readonly handles: readonly string[];
}

type WordKind = WordIndex['kind'];

/** More would be a copied book; what somebody looks for stands at its beginning. */
const mostWords = 3_000;

/** Nobody remembers more words of a case than this. */
const mostSearched = 8;

/** Turns words into keyed hashes: the index finds whole words and tells nothing without the key. */
@Injectable()
export class WordHashes {
  constructor(private readonly hash: KeyedHash) {}

  rowsFor(caseId: string, { texts, names, handles }: Findable): WordIndex[] {
    const named = names.flatMap(wordsIn);
    // A search looks for the sound of each word too, so that a name is found by its sound alone, unless it has none.
    const words = new Set([...named.filter((word) => soundOf(word) === ''), ...texts.flatMap(wordsIn).filter(findsSomething)]);
    const sounds = new Set(named.map(soundOf).filter((sound) => sound !== ''));
    const rows = [
      ...[...words].slice(0, mostWords).map((word) => this.row(caseId, 'word', word)),
      ...[...sounds].map((sound) => this.row(caseId, 'sound', sound)),
      ...handles.filter((handle) => handle.trim() !== '').map((handle) => this.row(caseId, 'handle', handleKey(handle))),
    ];
    return [...new Map(rows.map((row) => [`${row.kind}${row.hash}`, row])).values()];
  }

  /** Adds later words to a case; those that it has already stay as they are. */
  async add(tx: Tx, caseId: string, findable: Findable): Promise<void> {
    // Always in one order, so that two who write in one case never wait for each other.
    for (const { hash, kind } of this.rowsFor(caseId, findable).toSorted((a, b) => (a.hash < b.hash ? -1 : 1)))
      await tx.query('INSERT INTO word_index (hash, case_id, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [hash, caseId, kind]);
  }

  /** The hashes that a search for these words looks up: every word has to be there, by spelling or, for names, by sound; or the handle that it is part of. */
  forSearch(typed: string): string[][] {
    const handles = typed
      .trim()
      .split(/\s+/)
      .filter((one) => /[@./]/.test(one) && handleKey(one) !== '')
      .map((handle) => this.of('handle', handleKey(handle)));
    const words = wordsToFind(wordsIn(typed)).slice(0, mostSearched);
    if (words.length === 0) return handles.length === 0 ? [] : [handles];
    return words.map((word) => [
      this.of('word', word),
      ...[soundOf(word)].filter((sound) => sound !== '').map((sound) => this.of('sound', sound)),
      ...handles,
    ]);
  }

  /** By which other cases with these words in a name, or these handles, are found. */
  forPeople(names: readonly string[], handles: readonly string[]): string[] {
    const sounds = names.map(soundOf).filter((sound) => sound !== '');
    const silent = names.filter((name) => soundOf(name) === '');
    return [
      ...new Set([
        ...sounds.map((sound) => this.of('sound', sound)),
        ...silent.map((name) => this.of('word', name)),
        ...handles
          .map(handleKey)
          .filter((handle) => handle !== '')
          .map((handle) => this.of('handle', handle)),
      ]),
    ];
  }

  private row(caseId: string, kind: WordKind, word: string): WordIndex {
    return { hash: this.of(kind, word), caseId, kind };
  }

  private of(kind: WordKind, word: string): string {
    return this.hash.of(`word/${kind}`, word);
  }
}

function wordsIn(text: string): string[] {
  return folded(text)
    .split(' ')
    .filter((word) => word.length > 1 && word.length <= 60);
}

function handleKey(handle: string): string {
  return handle
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^@/, '')
    .replace(/\/+$/, '');
}
