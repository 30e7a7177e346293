// The walls of ARCHITECTURE.md as rules. Stages see only the doors (index.ts) of earlier stages.
const STAGES = ['report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'];
const SHELLS = 'src/(store|formats|server|cli|play/campaign)/';

const stageRules = STAGES.flatMap((stage, index) => {
  const earlier = STAGES.slice(0, index);
  const allowed = [
    '^src/words/',
    '^src/kernel/',
    '^src/facts/',
    '^src/models/index\\.ts$',
    `^src/${stage}/`,
    ...earlier.map((name) => `^src/${name}/index\\.ts$`),
  ];
  return [
    {
      name: `${stage}-sees-only-earlier-doors`,
      severity: 'error',
      from: { path: `^src/${stage}/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `(${allowed.join('|')})` },
    },
  ];
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'words-import-nothing', severity: 'error', from: { path: '^src/words/' }, to: { pathNot: '^src/words/' } },
    {
      name: 'kernel-only-words',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(src/words/|src/kernel/|node_modules/@noble/hashes/)' },
    },
    {
      name: 'facts-only-words-and-kernel',
      severity: 'error',
      from: { path: '^src/facts/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(words|kernel|facts)/' },
    },
    {
      name: 'models-only-words-kernel-and-facts',
      severity: 'error',
      from: { path: '^src/models/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(words|kernel|facts|models)/' },
    },
    {
      name: 'models-only-through-their-door',
      severity: 'error',
      from: { path: '^src/(?!models/)', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/models/', pathNot: '^src/models/index\\.ts$' },
    },
    ...stageRules,
    {
      name: 'rules-never-import-each-other',
      severity: 'error',
      from: { path: '^src/([^/]+)/([^/]+)/([^/]+)/rule\\.ts$' },
      to: { path: '/rule\\.ts$' },
    },
    {
      name: 'node-only-in-shells',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^${SHELLS}`, '\\.test\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-past-a-door',
      severity: 'error',
      from: { path: '^src/(?!report/|assessment/|decision/|force/|movement/|measure/|outcome/)', pathNot: '\\.test\\.ts$' },
      to: { path: `^src/(${STAGES.join('|')})/`, pathNot: '/index\\.ts$' },
    },
    {
      name: 'engine-never-sees-shells',
      severity: 'error',
      from: { path: `^src/(words|kernel|facts|models|${STAGES.join('|')}|crisis\\.ts|chain/)`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(formats|server|cli|play|store)/' },
    },
    {
      name: 'map-libraries-only-in-web-map',
      severity: 'error',
      from: { pathNot: '^(web/map|src/formats/geography|src/formats/map)/' },
      to: { path: 'node_modules/(maplibre-gl|d3-geo|topojson-client|world-atlas)/' },
    },
    {
      name: 'cells-of-the-globe-only-in-formats-reach',
      severity: 'error',
      from: { pathNot: '^src/formats/reach/' },
      to: { path: 'node_modules/h3-js/' },
    },
    // what the browser runs stays small: everything else of the engine is there as types alone
    {
      name: 'web-runs-only-what-is-made-for-it',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/formats/seat-view/',
          '^src/kernel/calendar\\.ts$',
          '^src/formats/brief/common-words\\.ts$',
          '^src/outcome/brief/words/treaties-in-french\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'seat-view-runs-in-a-browser',
      severity: 'error',
      from: { path: '^src/formats/seat-view/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: '^src/(formats/seat-view/|formats/view/lane-words\\.ts$|kernel/|words/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    // two packages that hold types alone have no module to resolve
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
