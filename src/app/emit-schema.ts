import { writeFileSync } from 'node:fs';
import { printApiSchema } from '../graphql/print-api-schema.js';

// npm run emit: writes the schema that this code has to the file that is compared with it.
writeFileSync('schema/api.graphql', printApiSchema());
