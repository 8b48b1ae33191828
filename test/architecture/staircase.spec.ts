import { ruleNames, rulesBrokenIn } from './import-rules.js';

/** The staircase once more, on purpose: the rules are derived from their own copy, and this one says what they must come to. */
const staircase = [
  ['kernel'],
  ['platform'],
  ['audit'],
  ['schools'],
  ['accounts'],
  ['access'],
  ['people', 'rules'],
  ['procedures', 'routing', 'evidence', 'notifications'],
  ['policies', 'permissions', 'contact-log'],
  ['cases'],
  ['reports', 'advice'],
  ['exports', 'retention', 'statistics'],
  ['home', 'admin'],
  ['operations'],
  ['cli'],
] as const;

type Refused = readonly [file: string, imports: string, rule: string];
type Accepted = readonly [file: string, imports: string];

const upwards: Refused[] = staircase.flatMap((folders, step) =>
  folders.flatMap((folder) =>
    staircase
      .slice(step)
      .flat()
      .filter((other) => other !== folder)
      .map((other): Refused => [`src/${folder}/up-to-${other}.ts`, `../${other}/index.js`, `${folder}-looks-only-down`]),
  ),
);
const downwards: Accepted[] = staircase.flatMap((folders, step) =>
  folders
    // The rules are pure, which is stricter than their step.
    .filter((folder) => folder !== 'rules')
    .flatMap((folder) =>
      staircase
        .slice(0, step)
        .flat()
        .map((other): Accepted => [`src/${folder}/down-to-${other}.ts`, `../${other}/index.js`]),
    ),
);

const refused: Refused[] = [
  ['src/cases/reaches-in.ts', '../routing/domain/holders.js', 'front-door-only'],
  ['src/reports/reaches-in.ts', '../cases/outcome/record-outcome.js', 'front-door-only'],
  ['src/kernel/reads-a-file.ts', 'node:fs', 'kernel-is-pure'],
  ['src/audit/verify/trusts-what-was-written.ts', '../log/frontier.js', 'verifying-shares-nothing-with-writing'],
  ['src/kernel/knows-the-framework.ts', '@nestjs/common', 'kernel-is-pure'],
  ['src/cases/outcome/domain/asks-the-database.ts', '../../cases.repository.js', 'domain-is-pure'],
  ['src/cases/domain/reads-a-file.ts', 'node:fs', 'domain-is-pure'],
  ['src/cases/domain/knows-the-framework.ts', '@nestjs/common', 'domain-is-pure'],
  ['src/rules/asks-the-database.ts', 'typeorm', 'rules-are-pure'],
  ['src/rules/uses-machinery.ts', '../platform/http/answers.js', 'rules-are-pure'],
  ['src/cases/entity.controller.ts', './case.entity.js', 'controllers-never-query'],
  ['src/cases/repository.controller.ts', './cases.repository.js', 'controllers-never-query'],
  ['src/cases/typeorm.controller.ts', 'typeorm', 'controllers-never-query'],
  ['src/checking/reads-the-log.ts', '../audit/index.js', 'checking-stands-alone'],
  ['src/checking/knows-a-reference.ts', '../kernel/index.js', 'checking-stands-alone'],
  ['src/exports/checks-itself.ts', '../checking/index.js', 'only-the-command-line-checks'],
  ['src/home/knows-the-top.ts', '../app.module.js', 'nobody-imports-the-top'],
  ['src/home/knows-the-start.ts', '../main.js', 'nobody-imports-the-top'],
  ['src/home/knows-the-tables.ts', '../migrations/index.js', 'nobody-imports-the-top'],
  ['src/home/knows-the-source.ts', '../../ormconfig.js', 'nobody-imports-the-top'],
  // A cycle is told once, by its first file.
  ['src/home/egg.ts', './hen.js', 'no-cycles'],
];
const hen: Accepted = ['src/home/hen.ts', './egg.js'];
const accepted: Accepted[] = [
  ['src/cases/uses-machinery.ts', '../platform/http/answers.js'],
  ['src/cases/uses-the-front-door.ts', '../routing/index.js'],
  ['src/cases/looks-beside-itself.ts', './outcome/record-outcome.js'],
  ['src/kernel/counts-days.ts', 'luxon'],
  ['src/cases/domain/speaks-our-words.ts', '../../kernel/index.js'],
  ['src/cases/domain/asks-the-rules.ts', '../../rules/index.js'],
  ['src/cases/domain/tests-itself.spec.ts', 'fast-check'],
  ['src/rules/speaks-our-words.ts', '../kernel/index.js'],
  ['src/cases/plain.controller.ts', './record-outcome.js'],
  ['src/app.module.ts', './cases/index.js'],
];

const broken = rulesBrokenIn(
  Object.fromEntries([...upwards, ...downwards, ...refused, ...accepted, hen].map(([file, target]) => [file, [target]])),
);

test.each(refused)('%s may not import %s: %s', (file, _imports, rule) => {
  expect(broken.get(file)).toContain(rule);
});

test.each(accepted)('%s may import %s', (file) => {
  expect(broken.get(file)).toEqual([]);
});

test('no folder imports one above it or beside it', () => {
  const missed = upwards.filter(([file, , rule]) => !broken.get(file)?.includes(rule));
  expect(missed).toEqual([]);
});

test('every folder may import all that is below it, through its front door', () => {
  const stopped = downwards.filter(([file]) => broken.get(file)?.length !== 0).map(([file]) => [file, broken.get(file)]);
  expect(stopped).toEqual([]);
});

test('every rule of the check has been shown to bite', () => {
  // Nothing stands above the command line; what would import it breaks rules of its own.
  const idle = 'cli-looks-only-down';
  const shown = new Set([...upwards, ...refused].map(([, , rule]) => rule));
  expect(ruleNames().filter((name) => !shown.has(name) && name !== idle)).toEqual([]);
});
