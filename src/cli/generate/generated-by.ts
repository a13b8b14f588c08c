import { systemPrincipal, type Principal } from '../../access/principal.js';
import type { CountrySize } from './country/country.js';

/** How the names begin in which countries are generated. */
export const generatedBy = 'generate ';

/** In whose name a country is generated: it tells what the country follows from, so another one is noticed. */
export function generatorOf({ enterprises, seed }: CountrySize): Principal {
  return { ...systemPrincipal, name: `${generatedBy}${enterprises} enterprises, seed ${seed}` };
}
