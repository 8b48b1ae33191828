import { DataSource } from 'typeorm';
import { UnitOfWork } from '../audit/index.js';
import { CasesRepository, FoldWords, TakeReport } from '../cases/index.js';
import { FixedClock, isRefused } from '../kernel/index.js';
import { generateCases } from '../operations/index.js';
import { type Command, needed, optional, wholeNumber } from './command.js';
import { withApplication } from './with-application.js';

export const generate: Command = {
  name: 'generate',
  summary: 'Fills an empty database with invented cases, for load tests',
  usage: '--cases N [--seed S] [--json]',
  help: [
    'The same seed gives the same distribution every time. A database that holds anything is refused.',
    '',
    '  --cases N  how many, up to 1000000',
    '  --seed S   a whole number; 1 unless told otherwise',
    '  --json     answer as JSON: {"cases":…}',
  ],
  options: { cases: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const count = wholeNumber('cases', needed(given, 'cases'), 1, 1_000_000);
    const seed = wholeNumber('seed', optional(given, 'seed') ?? '1', 0, 999_999_999);
    const clock = new FixedClock(new Date());
    const made = await withApplication(
      given.environment,
      (app) => {
        const ground = {
          source: app.get(DataSource),
          work: app.get(UnitOfWork),
          take: app.get(TakeReport),
          cases: app.get(CasesRepository),
          words: app.get(FoldWords),
          clock,
        };
        return generateCases(ground, { count, seed });
      },
      { clock, mayBegin: true },
    );
    if (isRefused<typeof made, 'not-empty'>(made))
      throw new Error('this database holds something already: generated cases go only into an empty one');
    given.print(given.options.json === true ? JSON.stringify(made) : `Made ${made.cases} invented cases in an invented school.`);
    return 0;
  },
};
