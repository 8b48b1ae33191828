import { longMoment } from '../../kernel/index.js';
import type { AskedSaid, WayToAsk } from './care-words.js';

export const waysInWords: Readonly<Record<WayToAsk, string>> = {
  in_person: 'In person',
  telephone: 'By telephone',
  written: 'In writing',
  other: 'Another way',
};

/** What was said when somebody was asked how they are. */
export function askedLines({ at, how, well, notes }: AskedSaid): { name: string; value: string }[] {
  return [
    { name: 'Is all well?', value: well === 'yes' ? 'Yes' : 'No' },
    { name: 'When', value: longMoment(new Date(at)) },
    { name: 'How', value: waysInWords[how] },
    ...(notes === '' ? [] : [{ name: 'In a few words', value: notes }]),
  ];
}
