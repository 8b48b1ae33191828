import { paths } from '../../kernel/index.js';
import { type Details, link, linkButton, plainLink, type PlainLink, words } from '../../platform/views/govuk.js';
import { type Facts, facts } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { putRightBy, stoodBefore } from '../told-form.presenter.js';
import type { Kept } from '../wordings.js';
import { factsOfEntry, stateInWords } from './suspension-facts.presenter.js';
import { mayBeDecided, type SuspensionSeen } from './suspension.queries.js';
import { type DecisionSaid, entryTitle, type LookSaid, type ShownSuspension } from './suspension-words.js';

interface ShownEntry {
  readonly id: string;
  readonly heading: string;
  readonly facts: Facts;
  readonly by: string;
  readonly earlier: Details | null;
  readonly correct: PlainLink | null;
}

/** Who was suspended in a case, who was not, and why. View `cases/suspension`. */
export function suspensionPage(looked: LookedAt<SuspensionSeen>) {
  const { seen, file, acts } = looked;
  const { reference, stage } = file.row;
  const mayAct = acts.has('case.act') && stage !== 'closed';
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: suspension` }),
    intro: words(
      'Suspension is never the default, and says nothing about what will be found. It belongs to the ',
      link('actions', paths.cases.section(reference, 'actions')),
      ' of this case. Nothing here can be changed: a correction is put beside it.',
    ),
    empty: seen.all.length === 0 ? 'Nothing has been decided about suspension.' : null,
    whyNot: mayAct && !mayBeDecided(file, seen) ? whyNot(seen) : null,
    decide:
      mayAct && mayBeDecided(file, seen)
        ? [
            linkButton('Record a suspension', paths.cases.decideSuspension(reference, 'suspended'), 'second'),
            linkButton('Record that nobody is suspended', paths.cases.decideSuspension(reference, 'not_suspended'), 'second'),
          ]
        : [],
    people: seen.all.toReversed().map((one) => personOf(one, reference, mayAct)),
  };
}

function whyNot({ open, all, people }: SuspensionSeen): string | null {
  if (!open) return 'It is decided here while an allegation or a disciplinary procedure is under way.';
  if (people.length > 0 || all.some(({ state }) => state === 'suspended')) return null;
  return 'Nobody is named yet who works or helps here and whom the case is about. Add them under People first.';
}

function personOf(one: ShownSuspension, reference: string, mayAct: boolean) {
  const { id, decision, looks, state } = one;
  return {
    id,
    name: decision.now.person.name,
    state: stateInWords(one),
    again: mayAct && state === 'suspended' ? linkButton('Look at it again', paths.cases.lookAtSuspension(reference, id), 'second') : null,
    entries: [...looks.toReversed(), decision].map((entry) => entryOf(entry, reference, mayAct)),
  };
}

function entryOf({ id, now, earlier }: Kept<DecisionSaid | LookSaid>, reference: string, mayAct: boolean): ShownEntry {
  const title = entryTitle(now);
  return {
    id,
    heading: now.kind === 'decided' ? `The decision: ${title.toLowerCase()}` : title,
    facts: facts(factsOfEntry(now), 'narrow'),
    by: putRightBy(now),
    earlier: stoodBefore(earlier, factsOfEntry, putRightBy),
    correct: mayAct ? plainLink('Put this right', paths.cases.correctSuspension(reference, id), `: ${title.toLowerCase()}`) : null,
  };
}
