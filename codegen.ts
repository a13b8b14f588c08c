import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: 'schema/operations/**/*.graphql',
  generates: {
    'tests/support/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumType: 'string-literal',
        useTypeImports: true,
        immutableTypes: true,
        strictScalars: true,
        // What each scalar is in JSON. A scalar missing here fails the generation.
        scalars: {
          ID: 'string',
          Code: 'string',
          Date: 'string',
          DateTime: 'string',
          Period: 'string',
          SafeInt: 'number',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
