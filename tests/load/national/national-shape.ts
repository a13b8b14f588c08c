/** A unit of the country, as it is opened; its parent is opened before it. */
export interface NationalUnit {
  readonly code: string;
  readonly kind: 'COUNTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parent: string | undefined;
}

/** A unit that ends and the one that it passes to whole. */
export interface NationalMerge {
  readonly from: string;
  readonly into: string;
}

/** A unit that ends and those that it passes to in parts. */
export interface NationalSplit {
  readonly unit: string;
  readonly into: readonly string[];
}

/** The country before the reform of 2025-07-01, and the reform. */
export interface NationalShape {
  /** Parents first. */
  readonly before: readonly NationalUnit[];
  readonly opened: readonly NationalUnit[];
  readonly merged: readonly NationalMerge[];
  readonly split: readonly NationalSplit[];
  /** Units that end without a successor. */
  readonly abolished: readonly string[];
  /** Where enterprises are, with how many of all of them each holds (any scale). */
  readonly weights: ReadonlyMap<string, number>;
}

/** How many units there are of each kind, before and after. */
export interface NationalCounts {
  readonly provinces: number;
  readonly provincesAfter: number;
  readonly districts: number;
  readonly communes: number;
  readonly communesAfter: number;
  readonly split: number;
}

/** The reform of 2025-07-01. */
export const nationalCounts: NationalCounts = {
  provinces: 63,
  provincesAfter: 34,
  districts: 696,
  communes: 10_035,
  communesAfter: 3321,
  split: 443,
};

export const country: NationalUnit = unit('vn', 'COUNTRY', 'Việt Nam', 'Viet Nam', undefined);

/** A unit of the shape. */
export function unit(
  code: string,
  kind: NationalUnit['kind'],
  nameVi: string,
  nameEn: string,
  parent: string | undefined,
): NationalUnit {
  return { code, kind, nameVi, nameEn, parent };
}

/**
 * A made-up country of that shape: every province keeps to its own districts, and its communes pass to communes of its own. The
 * last provinces merge into the first ones. Enterprises thin out from one province to the next.
 */
export function madeUpShape(counts: NationalCounts): NationalShape {
  const { provinces, provincesAfter, districts, communes, communesAfter } = counts;
  const provinceOf = spread(communes, provinces);
  const districtOf = spread(communes, districts);
  const successorOf = spread(communes, communesAfter);
  const into = (province: number): number =>
    province < provincesAfter ? province : province % provincesAfter;
  const firstOf = (next: number): number => Math.ceil((next * communes) / communesAfter);
  const splitPlaces = new Set(range(counts.split).map(spread(counts.split, communes)));
  const isSplit = (commune: number): boolean => splitPlaces.has(commune);
  const beside = (next: number): number => (next === 0 ? 1 : next - 1);
  return {
    before: [
      country,
      ...range(provinces).map((n) => made('PROVINCE', n, 'vn')),
      ...range(districts).map((n) =>
        made('DISTRICT', n, `p${provinceOf(Math.ceil((n * communes) / districts))}`),
      ),
      ...range(communes).map((n) => made('COMMUNE', n, `d${districtOf(n)}`)),
    ],
    opened: range(communesAfter).map((n) => ({
      ...made('COMMUNE', n, `p${into(provinceOf(firstOf(n)))}`),
      code: `n${n}`,
    })),
    merged: [
      ...range(provinces)
        .filter((n) => into(n) !== n)
        .map((n) => ({ from: `p${n}`, into: `p${into(n)}` })),
      ...range(communes)
        .filter((n) => !isSplit(n))
        .map((n) => ({ from: `c${n}`, into: `n${successorOf(n)}` })),
    ],
    split: range(communes)
      .filter(isSplit)
      .map((n) => ({
        unit: `c${n}`,
        into: [`n${successorOf(n)}`, `n${beside(successorOf(n))}`],
      })),
    abolished: range(districts).map((n) => `d${n}`),
    weights: new Map(range(communes).map((n) => [`c${n}`, 1 / (provinceOf(n) + 5)])),
  };
}

const letters = { COUNTRY: 'v', PROVINCE: 'p', DISTRICT: 'd', COMMUNE: 'c' } as const;

function made(kind: NationalUnit['kind'], n: number, parent: string): NationalUnit {
  const code = `${letters[kind]}${n}`;
  return unit(code, kind, `Đơn vị ${code}`, `Unit ${code}`, parent);
}

/** The place in the shorter list (of `to`) that a place in the longer one (of `from`) belongs to. */
function spread(from: number, to: number): (place: number) => number {
  return (place) => Math.floor((place * to) / from);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
