/** Texts of one line of a file, by the columns of the kind of file; what is absent was empty. */
export type ImportLine<Column extends string> = Readonly<Partial<Record<Column, string>>>;

/** Columns of a file of units to open. */
export const unitColumns = [
  'code',
  'kind',
  'zone_kind',
  'name_vi',
  'name_en',
  'parent',
  'parent_official_code',
  'opened_on',
  'official_code',
  'scheme',
] as const;
export type UnitLine = ImportLine<(typeof unitColumns)[number]>;

/** Columns of a file of placements in named hierarchies. */
export const placementColumns = [
  'hierarchy',
  'unit',
  'unit_official_code',
  'parent',
  'parent_official_code',
  'from',
  'to',
  'scheme',
] as const;
export type PlacementLine = ImportLine<(typeof placementColumns)[number]>;

/** Columns of a file of successions: who passes to whom, and what the successor is from the day on. */
export const successionColumns = [
  'predecessor',
  'predecessor_official_code',
  'successor',
  'successor_official_code',
  'extent',
  'share',
  'main',
  'tax_code',
  'kind',
  'zone_kind',
  'name_vi',
  'name_en',
  'parent',
  'parent_official_code',
  'scheme',
] as const;
export type SuccessionLine = ImportLine<(typeof successionColumns)[number]>;

/** The authority whose official codes a file means when it does not say. */
export const usualScheme = 'state';
