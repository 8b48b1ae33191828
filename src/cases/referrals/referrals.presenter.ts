import { paths } from '../../kernel/index.js';
import {
  type Button,
  type Details,
  details,
  link,
  linkButton,
  plainLink,
  type PlainLink,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { type Facts, facts, type PathwayStep } from '../../platform/views/heed.js';
import { type ReferralBody, referralBodies, referralBodyTable } from '../../rules/index.js';
import { isOpen } from '../actions/case-progress.js';
import { stepCard, stepView } from '../actions/step.presenter.js';
import { mayRecord } from '../actions/waits-for.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { bodyNames } from './domain/body-names.js';
import { decidedApart } from './domain/fulfils.js';
import type { ShownReferral, Wording } from './referral-words.js';
import { mayTell, type ReferralsSeen } from './referrals.queries.js';
import { factsOfWording, writtenBy } from './wording.presenter.js';

interface ToTell {
  readonly step: PathwayStep;
  readonly links: readonly PlainLink[];
}

interface Told {
  readonly id: string;
  readonly heading: string;
  readonly facts: Facts;
  readonly by: string;
  readonly earlier: Details | null;
  readonly correct: PlainLink | null;
}

/** Who outside the school was told in a case, and who is to be. View `cases/referrals`. */
export function referralsPage(looked: LookedAt<ReferralsSeen>) {
  const { seen, file, acts } = looked;
  const { reference, stage } = file.row;
  const isOpenCase = stage !== 'closed';
  const may = (body: ReferralBody) => isOpenCase && mayTell(looked.actor, file, seen, body);
  const toTell = isOpenCase ? toTellIn(looked, may) : [];
  const others = referralBodies.filter(may);
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: told outside the school` }),
    intro: words(
      'Who outside the school was told or asked, and what they said. It belongs to the ',
      link('actions', paths.cases.section(reference, 'actions')),
      ' of this case. Nothing here can be changed: a correction is put beside it.',
    ),
    toTell,
    nothingToTell: isOpenCase && toTell.length === 0 ? 'No step of this case asks you to tell somebody outside now.' : null,
    others:
      others.length === 0
        ? null
        : details(
            'Tell somebody else',
            others.map((body) =>
              words(link(referralBodyTable[body].label, paths.cases.tell(reference, body)), `. ${referralBodyTable[body].trigger}.`),
            ),
          ),
    ways: waysOf(looked, acts.has('case.act')),
    told: seen.told.toReversed().map((one) => toldOf(one, looked, may(one.body))),
    empty: seen.told.length === 0 ? 'Nobody outside the school has been told yet.' : null,
  };
}

/** The steps that tell somebody, whose turn it may be, each with whom it tells. */
function toTellIn(looked: LookedAt<ReferralsSeen>, may: (body: ReferralBody) => boolean): ToTell[] {
  const { seen, file } = looked;
  const { reference } = file.row;
  return seen.work.actions
    .filter((action) => isOpen(action) && mayRecord(action, file) && (action.step?.bodies ?? []).some(may))
    .map((action) => {
      const bodies = (action.step?.bodies ?? []).filter(may);
      const left = bodies.filter((body) => !(decidedApart as readonly ReferralBody[]).includes(body) || !seen.bodies.has(body));
      const view = stepView(action, seen.work, looked);
      return {
        step: { ...stepCard(view, looked), button: null },
        links: left.map((body) => plainLink(`Write down: ${bodyNames[body]}`, paths.cases.tell(reference, body, action.id))),
      };
    });
}

function waysOf({ file, seen }: LookedAt<ReferralsSeen>, mayAct: boolean): Button[] {
  const { reference, stage } = file.row;
  if (!mayAct) return [];
  const notMet = stage !== 'closed' && seen.told.some(({ body, now }) => body === 'lado' && now.answers.threshold === 'not_met');
  const p1 = seen.work.pathways.some(({ key, closedAt }) => key === 'P1' && closedAt === null);
  return [
    linkButton('A form for the LADO, to print', paths.cases.ladoForm(reference), 'second'),
    ...(notMet && p1
      ? [linkButton('The LADO says that the threshold is not met', paths.cases.section(reference, 'threshold'), 'second')]
      : []),
  ];
}

function toldOf(one: ShownReferral, { file }: LookedAt<ReferralsSeen>, may: boolean): Told {
  const { id, body, now, earlier } = one;
  return {
    id,
    heading: referralBodyTable[body].label,
    facts: facts(factsOfWording(now), 'narrow'),
    by: writtenBy(now),
    earlier: earlier.length === 0 ? null : details(earlierHeading(earlier.length), earlier.flatMap(earlierWords)),
    correct: may ? plainLink('Put this right', paths.cases.correctTold(file.row.reference, id), `: ${bodyNames[body]}`) : null,
  };
}

function earlierHeading(count: number): string {
  return count === 1 ? 'What stood there before' : `What stood there before: ${count} wordings`;
}

function earlierWords(wording: Wording): Words[] {
  return [words(writtenBy(wording)), ...factsOfWording(wording).map(({ name, value }) => words(`${name}: ${value}`))];
}
