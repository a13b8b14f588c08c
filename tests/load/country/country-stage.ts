import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from '../options.js';
import type { StageOf } from '../part.js';
import type { Processes } from '../processes.js';
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
  const home = join(directory, `country-${size.enterprises}`);
  const flags = ['--enterprises', size.enterprises, '--quarters', size.quarters].map(String);
  return {
    name: nameOf(size),
    flags,
    open: () => openCountry(options, size, processes, home),
    close: async (country) => {
      await country.close();
      rmSync(home, { recursive: true, force: true });
    },
    pidOf: ({ product }) => product.pid,
    parts: countryParts,
  };
}

/** How the report calls it. */
export function nameOf({ enterprises, quarters }: CountrySize): string {
  return `${enterprises.toLocaleString('en')} enterprises x ${quarters} quarters`;
}
