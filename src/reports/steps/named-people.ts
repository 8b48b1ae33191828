import { type EngagementKind, engagementKinds, engagements } from '../../rules/index.js';
import type { DraftAnswers, DraftPerson } from '../domain/draft-answers.js';
import { candidatesFor } from './candidates.js';
import type { StepContext } from './step-page.js';

/** The answers that are lists of people. */
export type PeopleList = 'subjects' | 'targets' | 'children' | 'mustNotSee';

/** A person as typed into a page. */
export interface TypedPerson {
  readonly name: string;
  readonly engagement: string;
  readonly about: string;
}

export const mostPeople = 30;

/** The list with one more; the same words twice are one person, so that a double click adds nobody. */
export function withTyped(list: PeopleList, answers: DraftAnswers, typed: TypedPerson, { people }: StepContext): readonly DraftPerson[] {
  const known = answers[list];
  if (known.some(({ name, about }) => name === typed.name && about === typed.about)) return known;
  const close = list === 'children' || typed.name === '' ? [] : candidatesFor(typed.name, people);
  const person = { personId: null, name: typed.name, engagement: engagementOf(typed.engagement), about: typed.about };
  return [...known, close.length > 0 ? { ...person, close } : person];
}

export function withMyself(list: PeopleList, answers: DraftAnswers, { actor, people }: StepContext): readonly DraftPerson[] {
  const known = answers[list];
  if (known.some(({ personId }) => personId === actor.personId)) return known;
  const engagement = people.find(({ personId }) => personId === actor.personId)?.engagement ?? 'unknown';
  return [...known, { personId: actor.personId, name: actor.name, engagement, about: '' }];
}

export function without(people: readonly DraftPerson[], index: number): readonly DraftPerson[] {
  return people.filter((_, at) => at !== index);
}

/** The first who may be somebody the school knows, once the reporter has said who it is. */
export function settled(people: readonly DraftPerson[], chosen: string, known: StepContext['people']): readonly DraftPerson[] {
  const at = people.findIndex(({ close }) => close !== undefined);
  return people.map((person, index): DraftPerson => {
    if (index !== at) return person;
    const { personId, name, engagement, about } = person;
    const rest: DraftPerson = { personId, name, engagement, about };
    const found = known.find((one) => one.personId === chosen);
    if (!found) return rest;
    return {
      ...rest,
      personId: found.personId,
      name: found.name,
      engagement: found.engagement === 'unknown' ? rest.engagement : found.engagement,
    };
  });
}

/** "Casimir Ondry, teaching assistant" */
export function personLine({ name, engagement, about }: DraftPerson): string {
  const what = engagement === 'unknown' ? '' : engagements[engagement].label;
  return [name === '' ? 'Somebody whose name you don’t know' : name, what, about].filter((part) => part !== '').join(', ');
}

function engagementOf(typed: string): EngagementKind | 'unknown' {
  return engagementKinds.find((kind) => kind === typed) ?? 'unknown';
}
