import { PreparedClient } from './prepared-client.js';

/**
 * Statements are prepared and set-based: their plan does not depend on the values, but PostgreSQL, which takes a known list
 * for shorter than an unknown one, would plan most of them anew on each run. That costs three times what running them does.
 */
const onePlanPerStatement = '-c plan_cache_mode=force_generic_plan';

/** What is read is in memory or on a solid disk: by the default, a small table is read from end to end for every look-up. */
const lookUpsAreCheap = '-c random_page_cost=1.1';

/** How every connection is made, to the primary and to its copies. */
export const connectionOptions = {
  Client: PreparedClient,
  keepAlive: true,
  options: `${onePlanPerStatement} ${lookUpsAreCheap}`,
} as const;
