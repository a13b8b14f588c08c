import { measureBuffers } from './buffers.js';
import { measureBulkImport } from './bulk-import.js';
import { assertFreshAndEqual } from './equal-answers.js';
import { measureRivals } from './measure-rivals.js';
import type { Part } from './part.js';
import { measureReadsBesidePushes } from './reads-beside-pushes.js';
import { measureRebuildBesideBaseline } from './rebuild-beside-baseline.js';
import type { World } from './world-stage.js';
import { measureRebuild, untilFolded } from './writes.js';

/** What is measured on the world, in this order. */
export const worldParts: readonly Part<World>[] = [
  {
    name: 'writes',
    measure: ({ writes }) => Promise.resolve({ figures: writes.figures, details: writes }),
  },
  {
    name: 'bulk-import',
    measure: async ({ product, databaseUrl, writes, size }) => ({
      figures: await measureBulkImport(product.url, databaseUrl, writes.besideUrl, size),
    }),
  },
  {
    name: 'equal-answers',
    measure: async ({ product, rival, constants, databaseUrl }) => {
      const figure = await assertFreshAndEqual(product.url, rival.url, constants.url);
      await untilFolded(databaseUrl);
      return { figures: [figure] };
    },
  },
  {
    name: 'buffers',
    measure: async ({ databaseUrl }) => {
      const { figures, touched } = await measureBuffers(databaseUrl);
      return { figures, details: touched };
    },
  },
  { name: 'rivals', measure: measureRivals },
  {
    name: 'reads-beside-pushes',
    measure: async ({ product, size, writes, options }) => ({
      figures: [
        await measureReadsBesidePushes(product.url, size, writes.perSecond, options.quick ? 4 : 15),
      ],
    }),
  },
  {
    name: 'rebuild-beside-baseline',
    measure: ({ databaseUrl }) => measureRebuildBesideBaseline(databaseUrl),
  },
  { name: 'rebuild', measure: async ({ home }) => ({ figures: await measureRebuild(home) }) },
];
