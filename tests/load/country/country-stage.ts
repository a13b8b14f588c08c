import { join } from 'node:path';
import type { BenchOptions } from '../options.js';
import type { StageOf } from '../part.js';
import type { Processes } from '../processes.js';
import { removeData } from '../remove-data.js';
import { countryParts } from './country-parts.js';
import { openCountry, type Country } from './open-country.js';
import type { CountrySize } from './size.js';

/** The stage of a country that is filled by SQL: many enterprises, each with a report for every quarter. */
export function countryStage(
  options: BenchOptions,
  size: CountrySize,
  processes: Processes,
  directory: string,
): StageOf<Country> {
  const home = join(options.keep ?? directory, `country-${size.enterprises}-${size.quarters}`);
  const isLargest = size.enterprises === options.enterprises;
  const flags = ['--enterprises', size.enterprises, '--quarters', size.quarters].map(String);
  return {
    name: nameOf(size),
    flags,
    open: () => openCountry(options, size, processes, home),
    close: async (country) => {
      await country.close();
      await processes.stopAll();
      if (options.keep === undefined) removeData(home);
    },
    pidOf: ({ product }) => product.pid,
    // Readers beside pushes take a minute, and the largest country is the hardest for them.
    parts: isLargest ? countryParts : countryParts.filter(({ name }) => name !== 'readers'),
  };
}

/** How the report calls it. */
export function nameOf({ enterprises, quarters }: CountrySize): string {
  return `${enterprises.toLocaleString('en')} enterprises x ${quarters} quarters`;
}
