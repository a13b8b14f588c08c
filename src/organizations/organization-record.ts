import type { KnownEnterprise } from '../enterprises/enterprise-lookup.js';
import type { Dated } from '../enterprises/timeline.js';
import type { IsoDate } from '../kernel/date.js';
import type { KnownUnit } from '../units/unit-lookup.js';

/** The form of a party organization during a span; NOT_APPLICABLE for every other kind. */
export interface FormSpan extends Dated {
  readonly partyFormId: number;
}

/** An enterprise that the organization covers during a span. */
export interface Coverage extends Dated {
  readonly enterpriseId: number;
}

/** Where an organization belongs: a unit or an enterprise, for all its life. */
export type Home =
  | { readonly unit: KnownUnit; readonly enterprise?: undefined }
  | { readonly enterprise: KnownEnterprise; readonly unit?: undefined };

/** A member of organization_kind. */
export interface OrganizationKind {
  readonly id: number;
  readonly code: string;
}

/** All that is currently known of one organization. `coverage` is in the order of enterprise and day. */
export interface OrganizationRecord {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly home: Home;
  readonly foundedOn: IsoDate;
  /** The first day on which it no longer is; that of its enterprise's closing is not repeated here. */
  readonly dissolvedOn: IsoDate | null;
  readonly forms: readonly FormSpan[];
  readonly coverage: readonly Coverage[];
}

/** Whether two spans of form say the same. */
export function isSameForm(left: FormSpan, right: FormSpan): boolean {
  return left.partyFormId === right.partyFormId;
}

/** Coverage in its stored order: enterprise, then day. */
export function inOrder(coverage: readonly Coverage[]): Coverage[] {
  return coverage.toSorted(
    (left, right) =>
      left.enterpriseId - right.enterpriseId || (left.span.from < right.span.from ? -1 : 1),
  );
}

/** What sentences call a home by: the code of the unit, or the tax code of the enterprise. */
export function homeName({ unit, enterprise }: Home): string {
  return unit === undefined ? enterprise.taxCode : unit.code;
}
