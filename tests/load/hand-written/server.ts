import { constantResolvers } from './constant-resolvers.js';
import { listen } from './listen.js';
import { openPool } from './open-pool.js';
import { sqlResolvers } from './sql-resolvers.js';
import { readStatements } from './statements.js';

// A process of its own, as the product is one: `server.ts constants <children>` or `server.ts sql <database url> <dist>`.
const [mode, first = '', second = ''] = process.argv.slice(2);
const resolvers =
  mode === 'constants'
    ? constantResolvers(Number(first))
    : await sqlResolvers(openPool(first), await readStatements(second));
const { url } = await listen(resolvers);
process.once('SIGTERM', () => process.exit(0));
process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
