import tseslint from 'typescript-eslint';
import { borders } from './scripts/house/rooms.mjs';

const node = ['process', 'Buffer', '__dirname', '__filename', 'require', 'module', 'global', 'setImmediate'];
const outside = (where) => node.map((name) => ({ name, message: `${where} also runs where there is no Node.` }));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'samples/', '.vscode-test*/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A fifth of the time for a habit that nobody has here.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // What can be disposed of is a Disposable to the editor, whatever its class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Spreading a string gives its code points: what the core counts.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    ignores: ['**/*.d.mts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { house: { rules: { borders } } },
    rules: {
      'house/borders': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 70],
      complexity: ['error', 15],
      'max-depth': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing everywhere.' },
        { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports only.' },
      ],
    },
  },
  // ESLint itself wants a default export.
  { files: ['eslint.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...outside('The core')], 'no-console': 'error' },
  },
  {
    files: ['src/editor/**/*.ts', 'src/extension.ts', 'src/hosts/web.ts', 'test/editor/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...outside('The editor side')] },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.mjs'],
    rules: {
      // A suite is one function call around its tests.
      'max-lines-per-function': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector:
            'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(it|describe|test|suite)$/]',
          message: 'No test is left alone or left out.',
        },
      ],
    },
  },
);
