import skipFormatting from '@vue/eslint-config-prettier/skip-formatting'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import pluginVue from 'eslint-plugin-vue'
import pluginA11y from 'eslint-plugin-vuejs-accessibility'

export default defineConfigWithVueTs(
  { files: ['**/*.{vue,ts,mts,js,mjs}'] },
  { ignores: ['dist/**', 'src/api/schema.d.ts', 'e2e/.output/**', 'playwright-report/**'] },
  ...pluginVue.configs['flat/recommended'],
  ...pluginA11y.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    rules: {
      // The Content-Security-Policy refuses static style attributes.
      'vue/no-static-inline-styles': ['error', { allowBinding: false }],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      // A label may wrap its control or point at it.
      'vuejs-accessibility/label-has-for': [
        'error',
        { required: { some: ['nesting', 'id'] }, allowChildren: true },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 250],
    },
  },
  { files: ['**/*.vue'], rules: { 'max-lines': ['error', 200] } },
  {
    files: ['scripts/**'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'src/test/**'],
    rules: { 'vue/one-component-per-file': 'off' },
  },
  {
    // The layers, bottom up: lib, api, payment, everything else.
    files: ['src/lib/**'],
    rules: mayNotUse([
      '@/api',
      '@/payment',
      '@/composables',
      '@/components',
      '@/stores',
      '@/views',
    ]),
  },
  {
    files: ['src/api/**'],
    rules: mayNotUse(['@/payment', '@/composables', '@/components', '@/stores', '@/views']),
  },
  {
    files: ['src/payment/**'],
    rules: mayNotUse(['@/composables', '@/components', '@/stores', '@/views']),
  },
  skipFormatting,
)

/** Refuses imports from the layers above. */
function mayNotUse(folders) {
  const group = folders.flatMap((folder) => [folder, `${folder}/**`])
  return { 'no-restricted-imports': ['error', { patterns: [{ group }] }] }
}
