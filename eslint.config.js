/** Lint, and the borders between folders: the table is in borders.config.ts, docs/architecture.md draws it. */
import { fileURLToPath } from 'node:url';
import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { borderOf, GROUPS, PURE_GLOBALS } from './borders.config.ts';

const NAMES = Object.keys(GROUPS);
const inGroup = (group) => ({ file: { categories: group } });
/** "wxt" is the whole package, "wxt/browser" one entry of it. */
function packageModule(name) {
  const [, source, internalPath] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name);
  return { module: { origin: 'external', source, ...(internalPath ? { internalPath } : {}) } };
}
/** For each group: nothing at all, then what the table allows and the group itself. The last policy that fits decides. */
const policies = NAMES.flatMap((group) => {
  const { may, packages } = GROUPS[group], from = inGroup(group);
  const modules = packages ? packages.map(packageModule) : [{ module: { origin: ['external', 'core'] } }];
  return [
    { from, disallow: { to: { module: { origin: '*' } } }, message: borderOf(group) },
    { from, allow: { to: [...[group, ...may].map(inGroup), ...modules] } },
  ];
});

const NO_CLOCK = 'A pure folder has no clock: take the day as an argument.', NO_CHANCE = 'A pure folder has no randomness.';
/** Names of the language itself are known (no DOM, no Node): any other is an error. */
const pure = {
  files: NAMES.filter((group) => GROUPS[group].pure).flatMap((group) => GROUPS[group].files),
  languageOptions: { parserOptions: { lib: ['es2024', 'esnext.intl'] }, globals: Object.fromEntries(PURE_GLOBALS.map((name) => [name, 'readonly'])) },
  rules: {
    'no-undef': 'error',
    'no-restricted-globals': ['error', { name: 'globalThis', message: 'A pure folder has no surroundings.' }],
    'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: NO_CLOCK }, { object: 'Math', property: 'random', message: NO_CHANCE }],
    'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK }, { selector: 'CallExpression[callee.name="Date"]', message: NO_CLOCK }],
  },
};

export default tseslint.config(
  { ignores: ['node_modules/**', '.output/**', '.wxt/**'] },
  { files: ['**/*.{js,mjs}'], rules: { 'max-lines': ['error', 400] } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'react-hooks': hooks, boundaries },
    settings: {
      'import/resolver': { [fileURLToPath(new URL('borders.config.ts', import.meta.url))]: {}, node: {} },
      'boundaries/files': NAMES.map((category) => ({ category, pattern: GROUPS[category].files })),
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'boundaries/additional-dependency-nodes': [{ selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' }],
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies }],
      // A file in no group of borders.config.ts: add it to one, with what that group may import.
      'boundaries/no-unknown-files': 'error',
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
  { files: ['entrypoints/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 100] } },
  pure,
);
