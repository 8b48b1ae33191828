import type { INestApplicationContext } from '@nestjs/common';
import { AddEvidence, type ReportAnswers } from '../../cases/index.js';
import { type Actor, isRefused, type Reference } from '../../kernel/index.js';
import { DraftFiles, Drafts, SaveDraft, SendReport } from '../../reports/index.js';
import type { Cast } from './cast.js';
import { done } from './done.js';
import { formWithFiles } from './form-with-files.js';
import { momentOf } from './moments.js';
import type { Story, StoryAnswers } from './story.js';

/** Writes the report of a story, adds its files, and sends it. */
export async function sendStory(app: INestApplicationContext, cast: Cast, story: Story, now: Date): Promise<Reference> {
  const firstKnown = momentOf(story.firstKnown ?? story.sent, now);
  const actor = await cast.actor(story.school, story.by);
  const draftId = done(`the draft of “${story.key}”`, await app.get(SaveDraft).run(actor, answersOf(cast, story, firstKnown)));
  if (story.files !== undefined) await addFiles(app, actor, story);
  return done(`sending “${story.key}”`, await app.get(SendReport).run(actor, draftId)).reference;
}

async function addFiles(app: INestApplicationContext, actor: Actor, { files = [], key }: Story): Promise<void> {
  const draft = await app.get(Drafts).mine(actor);
  if (draft === null) throw new Error('The draft is gone before its files came');
  const request = await formWithFiles({}, files);
  const added = done(`evidence of “${key}”`, await app.get(AddEvidence).toDraft(request, actor, app.get(DraftFiles).doorOf(actor, draft)));
  for (const file of added.files) if (isRefused(file)) done(`${file.name} of “${key}”`, file);
}

function answersOf(cast: Cast, { school, answers }: Story, firstKnown: Date): ReportAnswers {
  const { subjects = [], targets = [], children = [], mustNotSee = [], ...said } = answers;
  const named = (people: NonNullable<StoryAnswers['subjects']>) => people.map((person) => cast.named(school, person));
  return {
    ...nothingSaid,
    ...said,
    firstKnownAt: firstKnown.toISOString(),
    subjects: named(subjects),
    targets: named(targets),
    children: named(children),
    mustNotSee: named(mustNotSee),
  };
}

const nothingSaid: Omit<ReportAnswers, 'kind' | 'whatHappened' | 'firstKnownAt'> = {
  danger: 'no',
  toldBy: 'myself',
  toldByName: '',
  subjects: [],
  targets: [],
  child: null,
  children: [],
  childFacts: null,
  abuseForms: [],
  threatens: null,
  repeated: null,
  replied: null,
  platform: '',
  handle: '',
  accountType: null,
  datesOfConduct: '',
  alreadyTold: '',
  mustNotSee: [],
  tellHeadteacher: false,
  otherSchool: '',
  leftOn: '',
  earlierReport: '',
  materialRecord: null,
  gate: null,
};
