import { constantResolvers } from './constant-resolvers.js';
import { countryResolvers } from './country-resolvers.js';
import { listen } from './listen.js';
import { openPool } from './open-pool.js';
import { productTypeDefs, typeDefs } from './schema.js';
import { sqlResolvers } from './sql-resolvers.js';
import { readStatements } from './statements.js';

// A process of its own, as the product is one: `server.ts constants <children>`, `server.ts sql <database url> <dist>` or
// `server.ts country <database url>`.
const [mode = '', first = '', second = ''] = process.argv.slice(2);
const modes: Readonly<Record<string, () => ReturnType<typeof listen>>> = {
  constants: () => listen(productTypeDefs(), constantResolvers(Number(first))),
  sql: async () => listen(typeDefs, await sqlResolvers(openPool(first), readStatements(second))),
  country: async () => listen(typeDefs, await countryResolvers(openPool(first))),
};
const serve = modes[mode];
if (serve === undefined) throw new Error(`no mode ${mode}`);
const { url } = await serve();
process.once('SIGTERM', () => process.exit(0));
process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
