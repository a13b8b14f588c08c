import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const schemaFile = 'schema/api.graphql';
const operationFiles = 'schema/operations/**/*.graphql';

const plainRules = {
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-restricted-globals': ['error', '__dirname', '__filename', 'require'],
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
};

const sizeRules = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
};

const typeRules = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

const namedExportsOnly = {
  'no-restricted-exports': [
    'error',
    {
      restrictDefaultExports: {
        direct: true,
        named: true,
        defaultFrom: true,
        namedFrom: true,
        namespaceFrom: true,
      },
    },
  ],
};

// Everything in the schema is described: types, fields, arguments, enum values.
const schemaRules = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      DirectiveDefinition: true,
      EnumValueDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
    },
  ],
  // Values such as Observation have no identity, and connections also list their nodes directly.
  '@graphql-eslint/strict-id-in-types': 'off',
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/relay-edge-types': [
    'error',
    { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false, withEdgeSuffix: true },
  ],
};

// Documents ask for what their reader needs; an id is not asked for only because it exists.
const operationRules = {
  ...graphql.configs['flat/operations-recommended'].rules,
  '@graphql-eslint/require-selections': 'off',
};

const graphqlLanguage = {
  parser: graphql.parser,
  parserOptions: { graphQLConfig: { schema: schemaFile, documents: operationFiles } },
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.data/', 'tests/support/operations.ts']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,ts}'], rules: { ...plainRules, ...sizeRules } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typeRules,
  },
  { files: ['src/**/*.ts'], rules: namedExportsOnly },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: [schemaFile],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: graphqlLanguage,
    rules: schemaRules,
  },
  {
    files: [operationFiles],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: graphqlLanguage,
    rules: operationRules,
  },
);
