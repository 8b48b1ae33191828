import { paths } from '../../kernel/index.js';
import { agreeFields, casePageHead, type LookedAt, type Typed, versionToSend } from '../../cases/index.js';
import { button, buttonGroup, errorsOf, form } from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import { consentLabels } from '../../rules/index.js';
import { type CopySeen, choiceInWords } from './copy.presenter.js';
import { shownLines } from './parts.js';
import { isNamed } from './names.js';
import { requestFacts } from './request-facts.js';
import { AgreeToCopyForm } from './second-person.js';

/** All of a copy as it would be read, for whoever is to agree with it. View `cases/access-answer`. */
export function answerPage(looked: LookedAt<CopySeen>, typed: Typed<AgreeToCopyForm> | null = null) {
  const { reference } = looked.file.row;
  const { request, copy } = looked.seen;
  const fields = agreeFields(typed?.value ?? new AgreeToCopyForm(), typed?.errors ?? {}, 'I have read it, and it may be given');
  return {
    page: casePageHead(looked, 'export', {
      title: 'Do you agree with this copy?',
      back: paths.cases.show(reference),
      errors: errorsOf(fields, ...(typed?.refusal ? [typed.refusal] : [])),
    }),
    heading: 'May this copy be given?',
    note: `${request.proposed?.byName ?? ''} prepared it. Nothing leaves before you have agreed. Look at the evidence that goes out under “Evidence”.`,
    facts: facts(requestFacts(request.asked), 'narrow'),
    names: facts(namesInWords(looked.seen), 'narrow'),
    parts: copy.parts.map((part) => {
      const choice = request.choices.get(part.key);
      return {
        title: copy.hide(part.title),
        lines: choice?.goes === 'out' && part.canGo ? shownLines(part, copy.hide) : [],
        choice: part.canGo ? choiceInWords(choice) : 'It can’t go out as it is',
      };
    }),
    form: form(paths.cases.accessCopy(reference, request.id, 'answer'), {
      version: versionToSend(typed, request.version),
    }),
    fields,
    buttons: buttonGroup([button('Record my answer')]),
  };
}

function namesInWords({ request: { names: said }, copy }: CopySeen): { name: string; value: string }[] {
  const lines = copy.names.map((line) => {
    const why = line.isSharer ? weighed(said?.sharer ?? null) : (said?.names[line.key]?.why ?? '');
    const how = isNamed(line, said) ? 'By name' : `As “${line.as}”`;
    return { name: line.isSharer ? `${line.name}, who reported it` : line.name, value: [how, why].filter(Boolean).join('. ') };
  });
  const hidden = said?.hidden ?? [];
  return [...lines, ...(hidden.length === 0 ? [] : [{ name: 'Other words hidden', value: hidden.join('; ') }])];
}

function weighed(sharer: NonNullable<CopySeen['request']['names']>['sharer']): string {
  return sharer === null ? '' : `${consentLabels[sharer.consent]}. ${sharer.why}`;
}
