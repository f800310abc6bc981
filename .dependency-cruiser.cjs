/**
 * Who may import whom, as docs/architecture.md tells it. Each room of the core may use the rooms below it;
 * hosts use the core; the four faces use the core and their host; nobody imports a face.
 */
const rooms = {
  'core/model': [],
  'core/text': ['core/model'],
  'core/norms': ['core/text', 'core/model'],
  'core/reader': ['core/norms', 'core/text', 'core/model'],
  'core/grammar': ['core/text', 'core/model'],
  'core/scoring': ['core/grammar', 'core/text', 'core/model'],
  'core/checks': ['core/scoring', 'core/grammar', 'core/reader', 'core/norms', 'core/text', 'core/model'],
  'core/audit': ['core/checks', 'core/scoring', 'core/grammar', 'core/reader', 'core/norms', 'core/text', 'core/model'],
  'core/library': ['core/audit', 'core/checks', 'core/scoring', 'core/grammar', 'core/reader', 'core/norms', 'core/text', 'core/model'],
  'core/report': ['core/library', 'core/audit', 'core/checks', 'core/scoring', 'core/grammar', 'core/reader', 'core/norms', 'core/text', 'core/model'],
  'hosts/excel': ['core'],
  'hosts/files': ['core'],
  taskpane: ['core', 'hosts/excel'],
  functions: ['core'],
  commands: ['core', 'hosts/excel'],
  cli: ['core', 'hosts/files'],
};
const reasons = {
  'core/model': 'The words everyone shares know nobody.',
  'core/text': 'Reading Chinese text must not know what a declaration is.',
  'core/norms': 'Norms are data.',
  'core/reader': 'The reader makes declarations; it does not judge them.',
  'core/grammar': 'The rule language stands alone, so that it can be tested and used alone.',
  'core/scoring': 'A score depends on the rule and the row, never on a table or a check.',
  'core/checks': 'A check sees a read declaration; running, settling and applying is the audit’s.',
  'core/audit': 'The audit runs the checks; presenting them is the report’s.',
  'core/library': 'Comparing declarations rests on what the audit found; presenting it is the report’s.',
  'core/report': 'Reports present what the audit found and find nothing themselves.',
  'hosts/excel': 'A host knows the core, never a face or another host.',
  'hosts/files': 'A host knows the core, never a face or another host.',
  taskpane: 'A face is thin and does not know the other faces.',
  functions: 'Custom functions compute; they may not touch cells.',
  commands: 'A face is thin and does not know the other faces.',
  cli: 'A face is thin and does not know the other faces.',
};

/** Inside a room: each of these folders may use those before it, and what lies beside them uses them all. */
const passes = {
  'core/grammar': ['tokens', 'clauses', 'scan', 'group', 'conditions', 'draft', 'finish'],
  'core/scoring': ['row', 'points', 'other-facts'],
};

module.exports = {
  forbidden: [
    ...Object.entries(passes).flatMap(([room, order]) =>
      order.map((folder, i) => ({
        name: `${room.replace('/', '-')}-${folder}-looks-back`,
        comment: `A pass knows those before it only: ${room}/${folder} may use ${order.slice(0, i + 1).join(', ')}.`,
        severity: 'error',
        from: { path: `^src/${room}/${folder}/` },
        to: { path: `^src/${room}/`, pathNot: `^src/${room}/(${order.slice(0, i + 1).join('|')})/` },
      })),
    ),
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `${room.replace('/', '-')}-imports`,
      comment: `${reasons[room]} src/${room} may import ${may.join(', ') || 'nothing else in src'}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
    })),
    {
      name: 'core-is-pure',
      comment: 'The core only computes: no Node, so that it runs the same in Excel, a browser and a worker.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-packages',
      comment: 'The core may use small pure packages only.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^node_modules/', pathNot: '^node_modules/(valibot|fflate)/' },
    },
    {
      name: 'faces-are-ends',
      comment: 'Nobody imports a face; src/addin.ts alone joins the faces of the shared runtime.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/(taskpane|functions|commands|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'workbench-stands-apart',
      comment: 'The workbench is a development tool; the product must not depend on it.',
      severity: 'error',
      from: { path: '^src/(core|hosts|taskpane|functions|commands|cli)/' },
      to: { path: '^src/workbench/' },
    },
    {
      name: 'only-files-touches-zips',
      comment: 'Archives and spreadsheets files are read and written in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(hosts/files|core/report|workbench)/' },
      to: { path: '^node_modules/(fflate|@e965/xlsx)/' },
    },
    {
      name: 'no-tests-in-source',
      comment: 'What ships does not know its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no bottom to start reading at. Types alone may refer to each other: they carry nothing at run time.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', comment: 'Every import must lead somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
