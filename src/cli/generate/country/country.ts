import { apportion, placeIn, running } from './apportion.js';
import { Draws } from './draws.js';
import { foreignByBand } from './ownership.js';
import { Places, type ProvincePlaces } from './places.js';
import { provinceFigures, type ProvinceFigures } from './province-figures.js';
import { bandShares } from './size-bands.js';

/** What a synthetic country follows from. */
export interface CountrySize {
  readonly enterprises: number;
  /** 0 up to 4,294,967,295. */
  readonly seed: number;
}

/** A province with what its enterprises are drawn from. */
export interface ProvinceModel {
  readonly figures: ProvinceFigures;
  readonly places: ProvincePlaces;
  /** Running sums of the shares of the size bands. */
  readonly bandSums: readonly number[];
}

/** A country of any size: everything in it follows from the size and the seed, each thing by itself. */
export class Country {
  readonly draws: Draws;
  readonly places: Places;
  readonly foreignByBand = foreignByBand;
  private readonly provinces: readonly ProvinceModel[];
  /** Enterprises up to the end of each province. */
  private readonly ends: readonly number[];

  constructor(readonly size: CountrySize) {
    this.draws = new Draws(size.seed);
    this.places = new Places(size.enterprises, this.draws);
    this.provinces = provinceFigures.map((figures, place) => modelOf(figures, this.places, place));
    const active = provinceFigures.map((figures) => figures.active);
    this.ends = running(apportion(size.enterprises, active));
  }

  /** The province in which enterprise number `index`, from 0 on, stands. */
  provinceAt(index: number): ProvinceModel {
    const province = this.provinces[placeIn(this.ends, index)];
    if (province === undefined) throw new RangeError(`there is no enterprise ${index}`);
    return province;
  }
}

function modelOf(figures: ProvinceFigures, { provinces }: Places, place: number): ProvinceModel {
  const places = provinces[place];
  if (places === undefined) throw new RangeError(`province ${place} has no places`);
  return { figures, places, bandSums: running(bandShares(figures.workers / figures.operating)) };
}
