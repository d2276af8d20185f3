/**
 * The import table of docs/architecture.md. The compiler already refuses what a project's `lib`, `types` and
 * references exclude; this covers the rest: which folder may see which, who may touch Electron, and cycles.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const folders = ['domain', 'contract', 'main', 'preload', 'renderer', 'simulator'];

/** Folder -> folders below src/ that it may import besides itself. */
const allowed = {
  domain: [],
  contract: ['domain'],
  main: ['domain', 'contract'],
  preload: ['contract'],
  renderer: ['domain', 'contract'],
  simulator: [],
};

const layerRules = folders.map((from) => ({
  name: `${from}-sees-only-its-own-layers`,
  severity: 'error',
  comment: `src/${from} may import: ${[from, ...allowed[from]].join(', ')}`,
  from: { path: `^src/${from}/` },
  to: { path: '^(src|tests|bench|scripts)/', pathNot: `^src/(${[from, ...allowed[from]].join('|')})/` },
}));

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
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(electron|virtual:)' },
    },
    {
      name: 'pure-folders-use-no-platform',
      severity: 'error',
      comment: 'domain and contract run anywhere: no Node, Electron or React',
      from: { path: '^src/(domain|contract)/' },
      to: {
        path: '^(electron|node_modules/(electron|react|react-dom|undici|libsql|@github/keytar)/)|^node:',
      },
    },
    {
      name: 'pure-folders-use-no-node-core',
      severity: 'error',
      from: { path: '^src/(domain|contract|renderer|preload)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-at-the-edge-of-main',
      severity: 'error',
      comment: 'the rest of main runs and is tested in plain Node',
      from: { path: '^src/main/', pathNot: '^src/main/(index\\.ts|desktop/|security/|ipc/|demo/)' },
      to: { path: '^(electron$|node_modules/electron/)' },
    },
    {
      name: 'electron-not-outside-main-and-preload',
      severity: 'error',
      from: { path: '^src/(domain|contract|renderer|simulator)/' },
      to: { path: '^(electron$|node_modules/electron/)' },
    },
    {
      name: 'contract-schemas-stay-out-of-the-sandbox',
      severity: 'error',
      comment: 'preload and renderer carry names and types; zod stays in main',
      from: { path: '^src/(preload|renderer)/' },
      to: { path: '^src/contract/schemas/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'window-takes-types-of-the-contract',
      severity: 'error',
      comment: 'the window asks by the bridge alone, which brings the names',
      from: { path: '^src/renderer/' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'react-only-in-the-window',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/' },
      to: { path: '^(node_modules/)?(react|react-dom|react-i18next|zustand)(/|$)' },
    },
    {
      name: 'words-only-by-the-two-catalogues',
      severity: 'error',
      comment: 'the window has its catalogue, and main its own small one',
      from: { path: '^src/', pathNot: '^src/(renderer/|main/locales/)' },
      to: { path: '^(node_modules/)?i18next(/|$)' },
    },
    {
      name: 'src-never-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
