import type { careOf } from '../cases/index.js';
import { askedLines } from '../cases/index.js';
import type { EventInFile } from './case-file/case-file.js';
import { unnamed } from './custody-in-file.js';

/** How people were once it was over, and what whoever spoke up said they suffer. Who that is stays out where the copy does not name them. */
export function careInFile({ checkIns, detriments }: Awaited<ReturnType<typeof careOf>>, namesReporter: boolean): EventInFile[] {
  return [
    ...checkIns.flatMap(({ id, who, name, weeks, asked }) =>
      asked === null
        ? []
        : [
            {
              part: `care ${id}`,
              at: new Date(asked.at),
              who: asked.byName,
              what: `Asked ${who === 'reporter' && !namesReporter ? unnamed : name} how they are, ${weeks} weeks after`,
              words: askedLines(asked)
                .map((line) => `${line.name}: ${line.value}`)
                .join('\n'),
            },
          ],
    ),
    ...detriments.map(({ id, savedAt, byName, words, about }) => ({
      part: `care ${id}`,
      at: new Date(savedAt),
      who: namesReporter ? byName : unnamed,
      what: 'The person who spoke up says that they are treated badly for it',
      words: about === '' ? words : `${words}\nWho does it, as they say: ${about}`,
    })),
  ];
}
