import type { ReportAnswers } from '../../cases/index.js';
import type { AnonymousForm } from '../../reports/index.js';
import type { ReportKind } from '../../rules/index.js';
import type { Happening, Named, When } from './deeds.js';
import type { StoryFile } from './evidence-files.js';
import type { SchoolKey, Who } from './people.js';

type People = 'subjects' | 'targets' | 'children' | 'mustNotSee';

/** What a report says; what is left out was answered with nothing, or with "no". */
export type StoryAnswers = { readonly kind: ReportKind; readonly whatHappened: string } & Partial<
  Omit<ReportAnswers, People | 'firstKnownAt'>
> &
  Partial<Readonly<Record<People, readonly Named[]>>>;

/** A report and what became of it. */
export interface Story {
  /** Names the story where it does not fit the product any more. */
  readonly key: string;
  readonly school: SchoolKey;
  readonly by: Who;
  readonly sent: When;
  /** When anyone at the school first knew; with the sending unless told otherwise. */
  readonly firstKnown?: When;
  readonly answers: StoryAnswers;
  readonly files?: readonly StoryFile[];
  readonly then: readonly Happening[];
}

/** A report from somebody who gives no name, through the address on the poster. */
export interface NamelessStory extends Pick<Story, 'key' | 'school' | 'sent' | 'then'> {
  readonly says: Partial<AnonymousForm>;
}
