// The import staircase: a folder imports only from the left, and only through the other's front door (index.ts).
const steps = [
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
];
const notBelow = (folder, i) =>
  steps
    .slice(i)
    .flat()
    .filter((other) => other !== folder)
    .join('|');

module.exports = {
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' } },
  forbidden: [
    ...steps.flatMap((folders, i) =>
      folders.map((folder) => ({
        name: `${folder}-looks-only-down`,
        severity: 'error',
        from: { path: `^src/${folder}/` },
        to: { path: `^src/(${notBelow(folder, i)})/` },
      })),
    ),
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/($1|kernel|platform)/|^src/[^/]+/index[.]ts$' },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/kernel/|^(luxon|uuid)$|node_modules/(@types/)?(luxon|uuid)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '/domain/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/kernel/|^src/rules/index[.]ts$|/domain/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/(kernel|rules)/' },
    },
    {
      // A check that used the code it checks would repeat its mistakes.
      name: 'checking-stands-alone',
      severity: 'error',
      from: { path: '^src/checking/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^src/', pathNot: '^src/checking/' },
    },
    {
      // What is sealed and what is checked may agree only by what is written down.
      name: 'only-the-command-line-checks',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(checking|cli)/' },
      to: { path: '^src/checking/' },
    },
    {
      name: 'controllers-never-query',
      severity: 'error',
      from: { path: '[.]controller[.]ts$' },
      to: { path: '[.](entity|repository)[.]ts$|node_modules/typeorm/' },
    },
    {
      name: 'nobody-imports-the-top',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|start|serve|app[.]module|data-source|entities|cli/|migrations/)' },
      to: { path: '^ormconfig|^src/(main|start|serve|app[.]module|data-source|entities|cli/|migrations/)' },
    },
    {
      name: 'verifying-shares-nothing-with-writing',
      severity: 'error',
      from: { path: '^src/audit/verify/' },
      to: { path: '^src/audit/', pathNot: '^src/audit/(verify/|covered[.]ts$)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
};
