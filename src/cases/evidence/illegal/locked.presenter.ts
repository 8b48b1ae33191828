import { longMoment, paths } from '../../../kernel/index.js';
import { type Button, linkButton, plainLink, type Words, words } from '../../../platform/views/govuk.js';
import { type Facts, facts, type PathwayStep, pathwayStep } from '../../../platform/views/heed.js';
import { custodyDays } from '../custody.presenter.js';
import { instructionNow, type RecordKind, recordsOf } from './domain/locked-records.js';
import { byWhomWhen } from './locked-form.presenter.js';
import type { LookedAtLocked } from './locked-look.js';
import { instructionLabels, supportedIn, supportLabels, writtenOf } from './locked-words.js';
import { purgeStep } from './purge.presenter.js';
import { eachWhoHadIt } from './who-had-it.js';

/** What stands on the page of a locked item, be it of a case or not: what happened, what to do now, what is written down. Never what it is. */
export function lockedParts(look: LookedAtLocked, today: boolean) {
  const { seen } = look;
  const purged = seen.purgedAt !== null;
  return {
    certificate: purged ? linkButton('Read the certificate', paths.locked.certificate(seen.id)) : null,
    doHeading: 'What to do now',
    rules: purged ? [] : rules(today),
    stepsHeading: purged ? 'What is left to do' : 'Work through this',
    steps: stepsOf(look),
    writtenHeading: 'What is written down',
    written: writtenFacts(look),
    writtenNone: 'Nothing is written down yet.',
    more: seen.mayRecord ? moreLinks(look) : [],
    seenHeading: 'Who had it before it was locked',
    seenHelp: 'From the custody record, which ended when it was locked. Having added it or come across it is nobody’s fault.',
    whoHad: whoHad(look),
    custody: custodyDays(seen.custody, { words: null }),
  };
}

function rules(today: boolean): Words[] {
  return [
    'Don’t look at it anywhere else. Don’t copy, print, send or screenshot it, and don’t ask anybody to.',
    `The headteacher or the safeguarding lead rings the police${today ? ' today' : ''}: 101, or 999 if a child is in danger now. Tell them where it is kept, not what it shows.`,
    'If a child may be at risk, ring children’s social care the same day. If an adult who works here may be involved, tell the LADO (the local authority’s designated officer) too.',
    'Don’t delete anything, here or on a device, until the police say so.',
    'Whoever has seen it did nothing wrong by stopping. Tell the safeguarding lead, so that they can be supported.',
  ].map((text) => words(text));
}

interface Task {
  readonly kind: RecordKind;
  readonly heading: string;
  readonly todo: string;
  readonly button: string;
  /** Null while it is to be done. */
  readonly done: string | null;
}

function stepsOf(look: LookedAtLocked): PathwayStep[] {
  const tasks = tasksOf(look);
  const next = tasks.find(({ done }) => done === null);
  const steps = tasks.map(({ kind, heading, todo, button, done }) =>
    pathwayStep({
      state: done !== null ? 'done' : kind === next?.kind ? 'next' : 'todo',
      heading,
      text: done ?? todo,
      button: done === null ? recordButton(look, kind, button, kind === next?.kind) : null,
    }),
  );
  return [...steps.slice(0, 2), purgeStep(look, next === undefined), ...steps.slice(2)];
}

function recordButton({ seen }: LookedAtLocked, kind: RecordKind, text: string, first: boolean): Button | null {
  return seen.mayRecord ? linkButton(text, paths.locked.record(seen.id, kind), first ? 'first' : 'second') : null;
}

function tasksOf({ seen }: LookedAtLocked): Task[] {
  const { records } = seen.dossier;
  const police = recordsOf(records, 'police').at(-1);
  const instruction = instructionNow(records);
  const dpo = recordsOf(records, 'dpo').at(-1);
  const breach = recordsOf(records, 'breach').at(-1);
  const supported = supportedIn(records);
  const waiting = eachWhoHadIt(seen.custody).filter(({ actor }) => (supported.get(actor) ?? 'not_offered') === 'not_offered');
  return [
    {
      kind: 'police',
      heading: 'Ring the police',
      todo: 'They decide what happens to it. Write down whom you spoke to, and their reference.',
      button: 'Record the call',
      done: police === undefined ? null : `${police.words.force}, ${longMoment(new Date(police.words.at))}`,
    },
    {
      kind: 'instruction',
      heading: 'Write down what they tell you to do with it',
      todo: 'Keep it, hand it over, or delete it. Until they say, it stays as it is.',
      button: 'Record what they said',
      done: instruction === null ? null : `${instructionLabels[instruction.words.instruction]}. Said by ${instruction.words.givenBy}`,
    },
    {
      kind: 'seen',
      heading: 'Look after those who saw it',
      todo:
        waiting.length === 0
          ? 'Write down who saw it, and what support they were offered.'
          : `Nothing is written down yet for ${inOneLine(waiting.map(({ who }) => who))}.`,
      button: 'Record who saw it',
      done: supported.size > 0 && waiting.length === 0 ? 'Everybody who had it has been offered support' : null,
    },
    {
      kind: 'dpo',
      heading: 'Tell the data protection officer',
      todo: 'They get a notice that says nothing of what it is.',
      button: 'Tell them',
      done: dpo === undefined ? null : longMoment(dpo.at),
    },
    {
      kind: 'breach',
      heading: 'Answer whether it was a personal data breach',
      todo: 'Together with the data protection officer.',
      button: 'Answer this',
      done: breach === undefined ? null : breach.words.breach === 'yes' ? 'Yes' : 'No',
    },
  ];
}

const moreWords: Readonly<Record<RecordKind, string>> = {
  police: 'Another call with the police',
  instruction: 'Something new that the police said',
  seen: 'Somebody else who saw it, or more about their support',
  dpo: 'Tell the data protection officer again',
  breach: 'Another answer about the data breach',
};

/** What was done once can be done again; the latest counts. */
function moreLinks({ seen }: LookedAtLocked) {
  const kinds = [...new Set(seen.dossier.records.map(({ kind }) => kind))];
  return kinds.map((kind) => plainLink(moreWords[kind], paths.locked.record(seen.id, kind)));
}

function writtenFacts({ seen }: LookedAtLocked): Facts | null {
  const { records, requests } = seen.dossier;
  const written = writtenOf(records, requests);
  if (written.length === 0) return null;
  return facts(written.map(({ at, by, what, words: said }) => ({ name: what, value: said, note: byWhomWhen(seen.names, by, at) })));
}

const had: Readonly<Record<string, string>> = {
  'evidence.received': 'Added it',
  'evidence.viewed': 'Looked at the viewing copy',
  'evidence.played': 'Played it',
  'evidence.printed': 'Printed the viewing copy',
  'evidence.downloaded': 'Downloaded the original',
  'evidence.exported': 'Took it out with the case file',
};

function whoHad({ seen }: LookedAtLocked): Facts | null {
  const each = eachWhoHadIt(seen.custody);
  const supported = supportedIn(seen.dossier.records);
  if (each.length === 0) return null;
  return facts(
    each.map(({ who, actor, action, at }) => {
      const support = supported.get(actor);
      return {
        name: who,
        value: `${had[action] ?? 'Had it'}, ${longMoment(at)}`,
        note: support === undefined ? 'Support: nothing written down yet' : `Support: ${supportLabels[support].toLowerCase()}`,
      };
    }),
  );
}

function inOneLine(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
