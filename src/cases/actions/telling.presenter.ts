import { paths } from '../../kernel/index.js';
import { type Button, link, linkButton, type Words, words } from '../../platform/views/govuk.js';
import type { OpenCase } from '../cases.repository.js';
import { asksBoth } from '../referrals/domain/fulfils.js';
import { formsOfStep, isOfSupport, type StepForm, supportForm } from './step-forms.js';
import { isMoreThanTelling, isSettledByTelling } from './step-rules.js';
import type { ActionLine } from './steps.queries.js';

type ProcedureStep = NonNullable<ActionLine['step']>;

/** Where a step is written down that tells somebody outside: above everything else on its page. */
export interface TellPart {
  readonly text: Words;
  readonly buttons: readonly Button[];
}

/** Null for a step that tells nobody. */
export function tellPart({ id, step }: Pick<ActionLine, 'id' | 'step'>, file: OpenCase): TellPart | null {
  if (step === null) return null;
  const forms = formsOfStep({ id, step }, file);
  if (forms.length === 0) return supportPart(step, file);
  const kind = isMoreThanTelling(step) ? 'second' : 'first';
  return {
    text: words(howToTell(step, forms, file), ...whatIsOnline(step, file)),
    buttons: forms.map(({ text, href }) => linkButton(text, href, kind)),
  };
}

/** What else does a step that is recorded here all the same. */
function supportPart({ key }: ProcedureStep, file: OpenCase): TellPart | null {
  if (!isOfSupport(key, file)) return null;
  const said = link('write it down', supportForm(file.row.reference));
  return { text: words('Support that was offered has a record of its own. It can do this step: ', said, '.'), buttons: [] };
}

function howToTell(step: ProcedureStep, forms: readonly StepForm[], file: OpenCase): string {
  if (isSettledByTelling(step))
    return 'Whom you spoke to, when, their reference and their advice have a form of their own. Recording it there does this step.';
  if (asksBoth(step.bodies)) return 'Each decision has a form of its own. What else belongs to this step, write down below.';
  if (step.tellsAsPart) return 'Whoever outside is told has a form of their own. What else belongs to this step, write down below.';
  if (isOfSupport(step.key, file)) return 'Support that was offered has a record of its own. Writing it down there does this step.';
  return forms.length === 1
    ? 'What was said has a form of its own. Recording it there does this step.'
    : 'Each of them has a form of its own. Recording it there does this step.';
}

/** Those who are told about something online. */
const takesDown: readonly string[] = ['platform', 'posh', 'rhc'];

function whatIsOnline({ bodies }: ProcedureStep, { row: { reference } }: OpenCase): Words {
  if (!bodies.some((body) => takesDown.includes(body))) return [];
  return words(' For what is online: ', link('links to be taken down', paths.cases.section(reference, 'links')), '.');
}
