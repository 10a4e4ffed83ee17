import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { wallRule } from './tests/lint/wall-rule.ts';

const typed = ['**/*.ts', '**/*.mjs'];

export default defineConfig(
  { ignores: ['.astro/', '.cache/', 'content/', 'dist/', 'playwright-report/', 'test-results/', 'tests/bench/peers/'] },
  js.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` of the compiler asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // An empty variable of the environment, or an empty field, is one that is not set.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // What the caller does not wait for is a mistake, but an arrow may pass on what it calls.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Plain JavaScript runs before anything is installed: its types are comments.
    files: ['**/*.mjs'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
        `@typescript-eslint/no-unsafe-${use}`,
        'off',
      ]),
    ),
  },
  {
    // Types inside templates are checked by `astro check`; the rules without types run on them here.
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
  },
  astro.configs.recommended,
  {
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    plugins: { broadsheet: { rules: { walls: wallRule } } },
    rules: {
      'broadsheet/walls': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // The reader of texts runs in a browser too, and the same text always reads the same.
    files: ['src/copy/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'document', 'window', 'fetch'],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'No clock in src/copy.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in src/copy.' },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No chance in src/copy.' },
      ],
    },
  },
);
