/**
 * The layers of the design, default deny: a module may import what a rule here allows and nothing else.
 * `test/architecture/layers.test.ts` runs it, and asserts how many modules it saw.
 */
const only = (name, from, allowed, comment, alsoNode = false) => ({
  name,
  severity: 'error',
  comment,
  from,
  to: { pathNot: allowed, ...(alsoNode ? { dependencyTypesNot: ['core'] } : {}) },
});

/** Paths as the resolver gives them: `node_modules/zod/…`, or the bare name for what Node provides. */
const packages = (...names) => names.map((name) => `^node_modules/${name}/`);

/** A dangerous capability belongs to the files named here. */
const capability = (name, to, owners) => ({
  name: `capability-${name}`,
  severity: 'error',
  from: { path: '^(electron|renderer|shared)/', pathNot: owners },
  to: { path: to },
});

module.exports = {
  forbidden: [
    only(
      'shared-is-pure',
      { path: '^shared/' },
      ['^shared/', ...packages('zod', 'temporal-polyfill', 'marked')],
      'shared/ is pure: no node, no electron, no DOM, no react, no dexie',
    ),
    only(
      'electron-imports',
      { path: '^electron/' },
      [
        '^electron/',
        '^shared/',
        '^resources/',
        '^electron$',
        '^pdfmake/interfaces', // types only, from @types/pdfmake
        ...packages(
          'electron',
          'zod',
          'electron-store',
          'env-paths',
          'pdfmake',
          'fontkit',
          'd3-scale',
          'i18next',
          'pure-rand',
          'linebreak',
          'csv-stringify',
          'qrcode-generator',
          'write-excel-file',
          '@cantoo/pdf-lib',
          '@jsquash/[^/]+',
          'omggif',
        ),
      ],
      'electron/ imports shared, node and electron',
      true,
    ),
    only(
      'renderer-imports',
      { path: '^renderer/' },
      [
        '^renderer/',
        '^shared/',
        '^resources/',
        ...packages(
          'zod',
          'react',
          'react-dom',
          'dexie',
          'i18next',
          'react-i18next',
          'pinyin-pro',
          'pdfjs-dist',
          'fake-indexeddb',
          '@expo-google-fonts/[^/]+',
          'csv-parse',
          'read-excel-file',
          'fflate',
          'chrono-node',
          'ts-fsrs',
          'diff',
          'fastest-levenshtein',
          'jsqr',
        ),
      ],
      'renderer/ imports shared, react, dexie and its UI library',
    ),
    {
      name: 'features-stand-alone',
      severity: 'error',
      comment: 'a feature does not import another feature',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(electron|renderer|shared|bench)/' },
      to: { path: '^test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^pdfmake/interfaces' },
    },
    capability('files', '^(node:)?fs(/promises)?$', ['^electron/(files|journal)/', '^electron/launch/']),
    capability('child-process', '^(node:)?child_process$', [
      '^electron/files/machine[.]ts$',
      '^electron/practice/spawn[.]ts$',
      '^electron/launch/',
    ]),
    capability('network', '^(node:)?(net|http|https|http2|dgram|tls)$', ['^electron/journal/lock[.]ts$']),
    capability('pdfmake', '^node_modules/pdfmake/', ['^electron/report/']),
    capability('sheets-of-pages', '^node_modules/@cantoo/pdf-lib/', [
      '^electron/report/booklet/sheets[.]ts$',
    ]),
    capability('picture-decoders', '^node_modules/(@jsquash|omggif)/', [
      '^electron/report/pictures/codecs[.]ts$',
    ]),
    capability('qr-codes', '^node_modules/qrcode-generator/', ['^electron/report/kit/']),
    capability('codes-in-pictures', '^node_modules/jsqr/', ['^renderer/print-check/code-in[.]ts$']),
    capability('electron', '^(electron|node_modules/electron/.*)$', [
      '^electron/(main|preload)[.]ts$',
      '^electron/(ipc|protocol)/register[.]ts$',
      '^electron/window/',
      '^electron/app/shell[.]ts$',
      '^electron/report/spawn-utility[.]ts$',
    ]),
    capability('crypto', '^(node:)?crypto$', [
      '^electron/private/crypto[.]ts$',
      '^electron/session/pin-vault[.]ts$',
      // Hashes and chance, no keys.
      '^electron/(book/(ask|ids)|journal/record|profile/kept-value|files/attachments|main)[.]ts$',
      '^electron/launch/ensure-build[.]mjs$',
    ]),
    capability('tables', '^node_modules/(csv-stringify|write-excel-file)/', ['^electron/export/']),
    {
      name: 'files-are-made-in-the-worker',
      severity: 'error',
      comment: 'a workbook of five thousand rows takes seconds, in which main could not take down a line',
      from: { path: '^electron/app/' },
      to: { path: '^electron/export/([^/]+-file|csv|xlsx)[.]ts$' },
    },
    capability('lists', '^node_modules/(csv-parse|read-excel-file|fflate)/', [
      '^renderer/lists/read-list[.]ts$',
    ]),
    capability('slips', '^node_modules/fastest-levenshtein/', ['^renderer/learning/typing/distance[.]ts$']),
    capability('dates-in-words', '^node_modules/chrono-node/', ['^renderer/entry-line/moments-in[.]ts$']),
    capability('markdown', '^node_modules/marked/', ['^shared/manual/markdown[.]ts$']),
    capability('differences', '^node_modules/diff/', ['^renderer/manual/difference[.]ts$']),
    capability('settings', '^node_modules/electron-store/', ['^electron/settings/']),
    capability('dexie', '^node_modules/dexie/', ['^renderer/(projection|queries)/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    parser: 'acorn',
    preserveSymlinks: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
    },
  },
};
