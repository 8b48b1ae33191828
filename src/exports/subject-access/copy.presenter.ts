import { paths } from '../../kernel/index.js';
import { casePageHead, type LookedAt, versionToSend } from '../../cases/index.js';
import {
  button,
  buttonGroup,
  errorsOf,
  form,
  insetText,
  plainLink,
  select,
  summaryList,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import { exemptionInWords } from '../../rules/index.js';
import type { ShownRequest } from './access-requests.js';
import { type Choice, isAgreed } from './domain/access-events.js';
import { isNamed } from './names.js';
import { pagesOf } from './part-kinds.js';
import type { PreparedCopy } from './prepare-copy.js';
import { howFar, requestFacts } from './request-facts.js';
import { earlierRequests } from './requests.presenter.js';
import { isWhole, type PossibleSecond, type ProposeForm } from './second-person.js';

export interface CopySeen {
  readonly request: ShownRequest;
  readonly copy: PreparedCopy;
}

type Fault = string | null;

/** One request: what is chosen already, what is not, and the way out. View `cases/access-request`. */
export function requestPage(looked: LookedAt<CopySeen>, typed: { forWhom: string; error: Fault; refusal: Fault } | null = null) {
  const { reference } = looked.file.row;
  const { request, copy } = looked.seen;
  const agreed = isAgreed(request, copy.print);
  const fields = [
    textInput({
      name: 'forWhom',
      label: 'Who will get it?',
      hint: 'It is printed on every page.',
      value: typed?.forWhom ?? (request.asked.askerName === '' ? request.asked.personName : request.asked.askerName),
      error: typed?.error ?? null,
    }),
  ];
  return {
    page: casePageHead(looked, 'export', {
      title: 'Prepare a copy',
      back: paths.cases.section(reference, 'subject-access'),
      errors: typed === null ? null : errorsOf(fields, ...(typed.refusal === null ? [] : [typed.refusal])),
    }),
    facts: facts(requestFacts(request.asked), 'narrow'),
    earlier: earlierRequests(request),
    change: plainLink('Put it right, stop its clock or make it longer', paths.cases.accessCopy(reference, request.id, 'request')),
    howFar: stands(request, copy),
    tasks: summaryList(tasksOf(reference, request, copy)),
    apart: insetText(
      'Legal advice and the support log are kept apart and never come with this copy. If support for the person themselves is asked for, answer that by hand.',
    ),
    take: agreed
      ? { form: form(paths.cases.accessCopy(reference, request.id, 'copy')), fields, buttons: buttonGroup([button('Take the copy')]) }
      : null,
  };
}

function stands(request: ShownRequest, copy: PreparedCopy): string {
  const changed = request.proposed !== null && request.proposed.print !== copy.print;
  return changed
    ? 'The case says something else since the copy was put before a second person. Look through it and put it to them again.'
    : howFar(request);
}

function tasksOf(reference: string, request: ShownRequest, copy: PreparedCopy) {
  const { id } = request;
  const whole = isWhole(request, copy);
  return [
    {
      key: 'Who is named',
      value: namesDone(request, copy),
      actions: [plainLink('Decide', paths.cases.accessCopy(reference, id, 'names'), ' who is named')],
    },
    ...pagesOf(copy.parts).map(({ id: page, label, parts }) => {
      const open = parts.filter(({ key, canGo }) => canGo && !request.choices.has(key)).length;
      return {
        key: label,
        value: open === 0 ? 'All chosen' : `${open} still to choose`,
        actions: [plainLink('Choose', paths.cases.accessParts(reference, id, page), `: ${label}`)],
      };
    }),
    {
      key: 'A second person',
      value: whole ? secondSays(request) : 'Once everything is chosen',
      actions: whole ? [plainLink('Put it to them', paths.cases.accessCopy(reference, id, 'second'))] : [],
    },
  ];
}

function secondSays({ proposed, answered }: ShownRequest): string {
  if (proposed === null) return 'Not asked yet';
  if (answered === null) return `Waits for ${proposed.toName}`;
  return `${answered.byName} ${answered.agrees ? 'agreed' : 'did not agree'}`;
}

function namesDone({ names }: ShownRequest, { names: lines }: PreparedCopy): string {
  if (names === null || (lines.some(({ isSharer }) => isSharer) && names.sharer === null)) return 'Still to decide';
  const named = lines.filter((line) => isNamed(line, names)).length;
  return named === 0 ? 'Decided: nobody but the person themselves' : `Decided: ${named} of ${lines.length} others`;
}

/** To put the copy before a second person. View `cases/told-form`. */
export function secondPage(
  looked: LookedAt<CopySeen & { readonly seconds: readonly PossibleSecond[] }>,
  typed: { value: ProposeForm; error: Fault; refusal: Fault } | null = null,
) {
  const { reference } = looked.file.row;
  const { request, seconds } = looked.seen;
  const fields = [
    select({
      name: 'second',
      label: 'Who is the second person?',
      hint: 'Somebody who reads this case, has no part in it and prepared nothing of the copy. Bring somebody in under “People” if nobody is here.',
      value: typed?.value.second ?? '',
      error: typed?.error ?? null,
      options: [{ value: '', text: 'Choose' }, ...seconds.map(({ accountId, name }) => ({ value: accountId, text: name }))],
    }),
  ];
  return {
    page: casePageHead(looked, 'export', {
      title: 'Put the copy before a second person',
      back: paths.cases.accessRequest(reference, request.id),
      errors: errorsOf(fields, ...(typed?.refusal ? [typed.refusal] : [])),
    }),
    heading: 'Put the copy before a second person',
    before: [words('They read all of it. Nothing leaves before they have agreed. Whatever you change afterwards goes to them again.')],
    notes: [],
    beside: null,
    form: form(paths.cases.accessCopy(reference, request.id, 'second'), {
      version: versionToSend(typed, request.version),
    }),
    fields,
    buttons: buttonGroup([button('Ask them')]),
  };
}

/** What becomes of a part, in one sentence. */
export function choiceInWords(choice: Choice | undefined): string {
  if (choice === undefined) return 'Not chosen yet';
  return choice.goes === 'out' ? 'It goes out' : `Left out: ${exemptionInWords(choice.exemption)}. Why: ${choice.why}`;
}
