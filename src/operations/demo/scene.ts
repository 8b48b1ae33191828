import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, Reference } from '../../kernel/index.js';
import type { Cast } from './cast.js';
import type { Deed } from './deeds.js';
import type { SchoolKey } from './people.js';

/** A case in which somebody does something now. */
export interface Scene {
  readonly app: INestApplicationContext;
  readonly cast: Cast;
  readonly school: SchoolKey;
  readonly reference: string;
  readonly actor: Actor;
  readonly now: Date;
  /** References by the keys of stories, and of cases that were opened from their cases. */
  readonly known: Map<string, Reference>;
}

export type Doing<Does extends Deed['does']> = (scene: Scene, deed: Extract<Deed, { does: Does }>) => Promise<unknown>;
