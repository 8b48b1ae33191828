import { longMoment, paths, roleLabels } from '../../kernel/index.js';
import { facts, type Facts, verbatim } from '../../platform/views/heed.js';
import {
  childFactLabels,
  childFacts,
  engagements,
  harmLimbs,
  harmLimbWords,
  parts,
  type PartyPart,
  sureAnswerLabels,
} from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { LadoFormSeen } from './lado-form.queries.js';

/** Whom a LADO has to know by name. Who reported it, witnesses and everybody else stay out. */
const named: readonly PartyPart[] = ['subject', 'child', 'parent'];

/** What the LADO has heard of already needs no form. */
const stepsTaken = ['P1', 'P7', 'P10'];

/** A referral form for the LADO, filled from the case, to print. View `cases/lado-form`. */
export function ladoFormPage(looked: LookedAt<LadoFormSeen>) {
  const { file, seen, actor, now } = looked;
  const { reference } = file.row;
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: form for the LADO`, back: paths.cases.section(reference, 'referrals') }),
    help: 'Read it through, then print it with your browser, or copy it into your council’s own form. Each time it is opened stands on the log of the case.',
    from: facts(
      [
        { name: 'School', value: seen.school },
        { name: 'Our reference', value: reference },
        { name: 'Filled in by', value: `${actor.name}${roleOf(looked)}` },
        { name: 'Made ready', value: longMoment(now) },
        { name: 'First known here', value: longMoment(new Date(file.row.firstKnownAt)) },
      ],
      'narrow',
    ),
    people: peopleOf(seen),
    nobody: seen.parties.some(({ part }) => part === 'subject') ? null : 'Nobody is named yet as the person it is about.',
    leftOut: 'Who reported it, witnesses and other people of the case are not named here.',
    reports: seen.reports.map(({ answers, sentAt }) => ({
      said: verbatim(answers.whatHappened, `As it was reported on ${longMoment(new Date(sentAt))}. Nobody can change these words.`),
      facts: reportFacts(answers),
    })),
    limbs: limbsOf(seen),
    noLimbs: seen.limbs === null ? 'The four questions of the harm threshold have not been answered yet.' : null,
    taken: takenOf(seen),
    nothingTaken: 'Nothing has been recorded as done yet.',
  };
}

function roleOf({ file, actor }: LookedAt<unknown>): string {
  const role = actor.roles.find((one) => one === file.via) ?? actor.roles[0];
  return role === undefined ? '' : `, ${roleLabels[role]}`;
}

function peopleOf({ parties, jobTitles }: LadoFormSeen): Facts {
  const shown = parties.filter(({ part }) => named.includes(part)).toSorted((a, b) => named.indexOf(a.part) - named.indexOf(b.part));
  return facts(
    shown.map(({ part, name, engagement, about, personId }) => ({
      name: `${parts[part].label.charAt(0).toUpperCase()}${parts[part].label.slice(1)}`,
      value: name,
      note:
        [engagement === 'unknown' ? '' : engagements[engagement].label, jobTitles.get(personId) ?? '', about].filter(Boolean).join(', ') ||
        null,
    })),
    'narrow',
  );
}

type Answers = LadoFormSeen['reports'][number]['answers'];

function reportFacts({ datesOfConduct, platform, handle, childFacts: said }: Answers): Facts {
  return facts(
    [
      { name: 'When it happened', value: datesOfConduct || null },
      { name: 'Where online', value: [platform, handle].filter(Boolean).join(', ') || null },
      ...childFacts.flatMap((fact) => {
        const answer = said?.[fact];
        return answer ? [{ name: childFactLabels[fact], value: sureAnswerLabels[answer] }] : [];
      }),
    ],
    'narrow',
  );
}

function limbsOf({ limbs }: LadoFormSeen): Facts {
  if (limbs === null) return facts([]);
  return facts(
    harmLimbs.map((limb) => ({
      name: harmLimbWords[limb].statement,
      value: sureAnswerLabels[limbs.answers[limb]],
      note: limbs.reasons[limb] || null,
    })),
  );
}

function takenOf({ work }: LadoFormSeen): Facts {
  const taken = work.actions.filter(
    ({ step, doneAt }) => doneAt !== null && step !== null && !step.automatic && stepsTaken.includes(step.pathway),
  );
  return facts(
    taken
      .toSorted((a, b) => (a.doneAt?.getTime() ?? 0) - (b.doneAt?.getTime() ?? 0))
      .map(({ step, doneAt }) => ({ name: doneAt === null ? '' : longMoment(doneAt), value: step?.what ?? '' })),
    'narrow',
  );
}
