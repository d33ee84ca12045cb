/** Lint, and the borders between folders: who may import whom (docs/architecture.md draws the same table). */
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** lib folder → the lib folders it may import; pure: no DOM, no browser, no clock, no randomness, no Node. */
export const BORDERS = {
  text: { may: [], pure: true },
  names: { may: ['text'], pure: true },
  reference: { may: ['text', 'names'], pure: true, except: ['lib/reference/store.ts'] },
  annotate: { may: ['text', 'names', 'reference'], pure: true },
  facts: { may: ['reference', 'names', 'text'], pure: true },
  export: { may: ['facts', 'annotate'], pure: true },
  article: { may: ['text'], pure: false },
  overlay: { may: ['article', 'annotate'], pure: false },
};
const FOLDERS = Object.keys(BORDERS);
const IMPURE_GLOBALS = ['document', 'window', 'navigator', 'location', 'browser', 'chrome', 'indexedDB', 'fetch', 'performance', 'process', 'localStorage', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'crypto'];
const NO_CLOCK = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A pure folder has no clock: take the day as an argument.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'A pure folder has no clock: take the day as an argument.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'A pure folder has no randomness.' },
];
const outside = (names) => ({ regex: `^(?:\\.\\./)+(?:${names.join('|')})(?:/|$)`, message: 'lib/ is below components, entrypoints, cli and tests: it imports none of them.' });

const borders = FOLDERS.flatMap((folder) => {
  const { may, pure, except = [] } = BORDERS[folder];
  const never = FOLDERS.filter((other) => other !== folder && !may.includes(other));
  const patterns = [
    { regex: `^\\.\\./(?:${never.join('|')})(?:/|$)`, message: `lib/${folder} may import ${may.length ? may.map((m) => `lib/${m}`).join(', ') : 'no other folder'} only.` },
    outside(['components', 'entrypoints', 'cli', 'tests', 'locales']),
  ];
  const closed = [...patterns, { regex: '^(?:wxt(?:/|$)|react|idb$|node:|@floating-ui)', message: `lib/${folder} is pure: no browser, no React, no Node.` }, ...(folder === 'annotate' || folder === 'text' || folder === 'names' ? [{ regex: '^\\.\\./[a-z-]+\\.ts$', message: `lib/${folder} imports no file of lib/ itself.` }] : [])];
  const files = [`lib/${folder}/**/*.{ts,tsx}`];
  return pure
    ? [
        { files, ignores: except, rules: { 'no-restricted-imports': ['error', { patterns: closed }], 'no-restricted-globals': ['error', ...IMPURE_GLOBALS.map((name) => ({ name, message: `lib/${folder} is pure.` }))], 'no-restricted-syntax': ['error', ...NO_CLOCK] } },
        ...(except.length ? [{ files: except, rules: { 'no-restricted-imports': ['error', { patterns }] } }] : []),
      ]
    : [{ files, rules: { 'no-restricted-imports': ['error', { patterns }] } }];
});

export default tseslint.config(
  { ignores: ['node_modules/**', '.output/**', '.wxt/**'] },
  { files: ['**/*.{js,mjs}'], rules: { 'max-lines': ['error', 400] } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'react-hooks': hooks },
    rules: {
      'max-lines': ['error', 400],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }], 'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  { files: ['lib/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [outside(['components', 'entrypoints', 'cli', 'tests'])] }] } },
  { files: ['components/**/*.{ts,tsx}'], rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(?:\\.\\./)+(?:entrypoints|cli|tests)(?:/|$)', message: 'components/ imports lib/ and itself.' }] }] } },
  { files: ['entrypoints/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 100], 'no-restricted-imports': ['error', { patterns: [{ regex: '^(?:\\.\\./)+(?:cli|tests)(?:/|$)', message: 'An entrypoint wires lib/ and components/.' }] }] } },
  ...borders,
);
