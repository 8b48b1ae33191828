import type { INestApplicationContext } from '@nestjs/common';
import { AnonymousForm, SecretCodes, SendAnonymously } from '../../reports/index.js';
import type { Reference } from '../../kernel/index.js';
import { AnonymousDoor } from '../../schools/index.js';
import type { Cast } from './cast.js';
import { done } from './done.js';
import type { NamelessStory } from './story.js';

/** Sends what somebody without a name says. Nobody keeps the secret code: the answers stay unread. */
export async function sendNameless(app: INestApplicationContext, cast: Cast, { key, school, says }: NamelessStory): Promise<Reference> {
  const { schoolId } = await cast.actor(school, 'head');
  const { door } = await app.get(AnonymousDoor).of(schoolId);
  if (door === null) throw new Error(`The demonstration does not fit: ${school} takes no reports without a name`);
  const codes = app.get(SecretCodes);
  const code = codes.codeOf(codes.ticket(door), door) ?? '';
  const form = { ...new AnonymousForm(), gate: 'no', danger: 'no', ...says };
  return done(`sending “${key}”`, await app.get(SendAnonymously).run({ schoolId, door, code }, form)).reference;
}
