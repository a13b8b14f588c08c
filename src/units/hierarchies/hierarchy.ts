import type { PlacementSpan } from '../trees/unit-history.js';
import { reportingHierarchy } from '../unit.js';

/** What a hierarchy is called and what it is for. */
export interface Hierarchy {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
}

/** Where each unit of a hierarchy stood, in the order of the days; roots and units that are not in it have no spans. */
export type Placements = ReadonlyMap<number, readonly PlacementSpan[]>;

/** A hierarchy beside the one that reports follow (semantics 1). */
export interface NamedHierarchy extends Hierarchy {
  readonly placements: Placements;
}

/** The one that is always there: units are placed in it as they are opened and reorganized. */
export const reporting: Hierarchy = {
  code: reportingHierarchy,
  nameVi: 'Cây báo cáo',
  nameEn: 'Reporting',
  descriptionVi:
    'Đơn vị báo cáo lên đơn vị nào; nghĩa vụ báo cáo và phạm vi truy cập theo cây này.',
  descriptionEn: 'Which unit reports to which; duties and what callers may see follow it.',
};
