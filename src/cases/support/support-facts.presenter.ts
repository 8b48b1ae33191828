import { dayOf, longDay } from '../../kernel/index.js';
import { parts, supportAnswerLabels, supportKindTable } from '../../rules/index.js';
import { known } from '../told-form.presenter.js';
import type { Support } from './domain/support.js';

/** Support that was offered, each thing with its name. */
export function factsOfSupport({
  name,
  part,
  kind,
  what,
  offeredBy,
  at,
  answer,
  review,
  note,
}: Support): { name: string; value: string }[] {
  return [
    { name: 'To whom', value: `${name}, ${parts[part].label}` },
    { name: 'What', value: supportKindTable[kind].label },
    ...known(kind === 'named_contact' ? 'Who it is' : 'More exactly', what),
    { name: 'Offered by', value: offeredBy },
    { name: 'When', value: longDay(dayOf(new Date(at))) },
    { name: 'Their answer', value: supportAnswerLabels[answer] },
    ...known('Looked at again on', review === null ? '' : longDay(review)),
    ...known('Note', note),
  ];
}
