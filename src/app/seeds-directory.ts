import { join } from 'node:path';

/** The seeds that come with the product: beside src and dist. */
export const seedsDirectory = join(import.meta.dirname, '..', '..', 'seeds');
