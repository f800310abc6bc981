import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import regexp from 'eslint-plugin-regexp';

/** Ways to another machine; nothing of the product takes one. */
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'importScripts'];
const NETWORK_MODULES = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'undici'];
/** What the core, which only computes, does without. */
const SURROUNDINGS = ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'Worker', 'SharedWorker', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'performance', 'process', 'Buffer', 'require', 'Office', 'Excel'];
const restricted = (names, message) => names.map((name) => ({ name, message }));
const OFFLINE = 'The product speaks to no other machine (docs/security.md).';
const PURE = 'The core only computes (docs/architecture.md).';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'reports/', 'node_modules/', '.stryker-tmp/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { console: 'readonly', process: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', URL: 'readonly', TextDecoder: 'readonly', Buffer: 'readonly' } },
    rules: {
      // A lookup that the surrounding code has just established reads better with `!` than with a branch that cannot run.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Cells hold control characters and full-width blanks; the code that cleans them must name them.
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true }],
      'no-misleading-character-class': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/workbench/**'],
    rules: {
      'no-restricted-globals': ['error', ...restricted(NETWORK, OFFLINE)],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'window', 'self'].flatMap((object) => NETWORK.map((property) => ({ object, property, message: OFFLINE }))),
        { property: 'sendBeacon', message: OFFLINE },
      ],
      'no-restricted-imports': ['error', { paths: restricted(NETWORK_MODULES.flatMap((name) => [name, `node:${name}`]), OFFLINE) }],
      'no-restricted-syntax': ['error', { selector: `ImportExpression > Literal[value=/^(?:node:)?(?:${NETWORK_MODULES.join('|').replaceAll('/', '\\/')})$/]`, message: OFFLINE }],
    },
  },
  {
    // A cell may hold anything: no pattern may take more than linear time, one asked at every place of a text included.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...restricted(NETWORK, OFFLINE), ...restricted(SURROUNDINGS, PURE)] },
  },
  {
    files: ['src/core/checks/**/*.ts'],
    ignores: ['src/core/checks/*.ts'],
    rules: { 'max-lines': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // The plugin's recommended set assumes JavaScript; these are its rules that hold for typed code.
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
    },
  },
  { files: ['src/taskpane/**/*.tsx'], plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y }, rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules } },
  // The terminal is the command line's page, and the scripts'.
  { files: ['src/cli/**', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['scripts/**/*.mjs', '*.mjs', 'webpack.config.js'], languageOptions: { globals: { import: 'readonly', fetch: 'readonly', performance: 'readonly', setImmediate: 'readonly', structuredClone: 'readonly' } } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-empty-function': 'off', 'max-lines': 'off' } },
);
