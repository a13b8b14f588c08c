import { constantResolvers } from './constant-resolvers.js';
import { listen } from './listen.js';
import { openPool } from './open-pool.js';
import { productTypeDefs, typeDefs } from './schema.js';
import { sqlResolvers } from './sql-resolvers.js';
import { readStatements } from './statements.js';

// A process of its own, as the product is one: `server.ts constants <children>` or `server.ts sql <database url> <dist>`.
const [mode, first = '', second = ''] = process.argv.slice(2);
const { url } =
  mode === 'constants'
    ? await listen(productTypeDefs(), constantResolvers(Number(first)))
    : await listen(typeDefs, await sqlResolvers(openPool(first), await readStatements(second)));
process.once('SIGTERM', () => process.exit(0));
process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
