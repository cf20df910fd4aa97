// Who may import whom: the table of docs/architecture.md, word for word. Everything not listed is an error.
const layers = {
  'lib/domain': [],
  db: ['lib/domain'],
  'lib/contracts': ['lib/domain'],
  'lib/tracing': ['lib/domain'],
  'lib/providers': ['lib/domain', 'lib/contracts', 'lib/tracing'],
  'lib/jobs': ['lib/domain', 'db', 'lib/tracing'],
  'lib/security': ['lib/domain', 'lib/env'],
  'lib/publisher': ['lib/domain', 'db', 'lib/providers', 'lib/jobs', 'lib/security', 'lib/env', 'lib/tracing'],
  'lib/services': ['lib/domain', 'db', 'lib/providers', 'lib/jobs', 'lib/security', 'lib/env', 'lib/tracing'],
  'lib/apis': ['lib/domain', 'lib/contracts', 'lib/services', 'lib/server', 'lib/security', 'lib/env', 'lib/tracing'],
  'lib/server': ['lib/domain', 'db', 'lib/services', 'lib/security', 'lib/env'],
  'lib/actions': ['lib/domain', 'lib/services', 'lib/server'],
  'lib/process': ['lib/domain', 'lib/env', 'lib/tracing'],
  components: ['lib/domain', 'lib/contracts/planner', 'lib/actions'],
  app: ['lib/domain', 'lib/services', 'lib/apis', 'lib/server', 'lib/actions', 'components'],
};
// Tests, and what only tests use, stand on whatever they need.
const tests = '\\.(test|spec)\\.tsx?$|/testing(-setup)?\\.ts$|/testing/|^db/testing';
const ours = '^(app|components|lib|db|e2e|scripts)/';
const inside = (folder) => `^${folder}(/|\\.)`;

const layerRules = Object.entries(layers).map(([folder, mayImport]) => ({
  name: `imports-of-${folder.replace('lib/', '')}`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: tests },
  to: { path: ours, pathNot: [folder, ...mayImport].map(inside) },
}));
const belowServer = '^(db|lib/(domain|contracts|providers|jobs|security|publisher|services))/';
const packages = (...names) => `node_modules/(${names.join('|')})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vitest/node|bun:)' },
    },
    {
      name: 'nothing-imports-an-entry',
      severity: 'error',
      from: {},
      to: { path: '^lib/(web|worker|admin)\\.ts$' },
    },
    {
      name: 'no-react-below-server',
      severity: 'error',
      from: { path: belowServer },
      to: { path: packages('next', 'react', 'react-dom', 'next-auth') },
    },
    {
      name: 'sql-only-where-it-belongs',
      severity: 'error',
      from: { path: ours, pathNot: `^(db|scripts)/|^lib/(services|publisher|jobs)/|^lib/server/auth|${tests}` },
      to: { path: packages('drizzle-orm', 'postgres', 'pg-boss') },
    },
    {
      name: 'domain-runs-in-a-browser',
      severity: 'error',
      from: { path: '^(lib/domain|components)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-provider-never-imports-another',
      severity: 'error',
      from: { path: '^lib/providers/([^/]+)/', pathNot: tests },
      to: { path: '^lib/providers/([^/]+)/', pathNot: '^lib/providers/$1/' },
    },
    {
      name: 'next-auth-in-one-place',
      severity: 'error',
      from: { path: ours, pathNot: '^lib/server/auth|^app/api/auth/|^app/\\(auth\\)/|^components/sign-in/|^e2e/' },
      to: { path: packages('next-auth', '@auth/core', '@auth/drizzle-adapter') },
    },
    {
      name: 'tests-are-not-product',
      severity: 'error',
      from: { path: '^(app|components|lib|db)/', pathNot: tests },
      to: { path: `${tests}|^e2e/` },
    },
    {
      name: 'running-needs-no-dev-packages',
      severity: 'error',
      from: { path: '^(app|components|lib|db)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next|\\.data|next-env\\.d\\.ts' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
