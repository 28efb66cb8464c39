import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'server/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The strict type check wants brackets for what comes from an index signature.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // What decides must be testable without an editor.
    files: ['src/model/**', 'test/unit/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: ['vscode'], patterns: ['vscode-language*'] }],
    },
  },
  {
    // The promises that node:test returns are its own.
    files: ['test/unit/**'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
