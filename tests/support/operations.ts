/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A report to accept or to pass on. */
export type AcceptSubmissionInput = {
  /** A remark, at most 2000 characters. */
  readonly note?: string | null | undefined;
  /** The number of the revision that was looked at: when another is current by now, nothing is done and STALE_REVISION is told. */
  readonly revision: number;
  /** The id of the report. */
  readonly submissionId: string;
};

/** Reports to accept (duyệt báo cáo). */
export type AcceptSubmissionsInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** The reports: 1 to 5000. */
  readonly submissions: ReadonlyArray<AcceptSubmissionInput>;
};

/** An enterprise that goes to a successor, with its whole past. */
export type AssignedEnterpriseInput = {
  /** Its tax code. */
  readonly taxCode: string;
  /** Code of the successor. */
  readonly unit: string;
};

/** A unit that goes on with another official code (đổi mã hành chính). The code may be one that another unit loses by the same reorganization. */
export type ChangeOfficialCodeInput = {
  /** The official code that it has from the day on; the one before ends then. Absent: it has none of the scheme any more. */
  readonly code?: string | null | undefined;
  /** Who gives such codes, such as "state". */
  readonly scheme: string;
  /** Its code in the platform, which stays as it is. */
  readonly unit: string;
};

/** A unit that becomes another kind (đổi loại đơn vị). Nothing becomes a zone or stops being one. */
export type ChangeUnitKindInput = {
  /** COUNTRY, PROVINCE, DISTRICT, COMMUNE or BLOC. */
  readonly kind: string;
  /** Its code. */
  readonly unit: string;
};

/** A closing (ngừng hoạt động). Organizations of the enterprise end with it. */
export type CloseEnterpriseInput = {
  /** The first day on which it no longer is, YYYY-MM-DD. */
  readonly on: string;
  /** Tax code of the enterprise. */
  readonly taxCode: string;
};

/** Enterprises to close. */
export type CloseEnterprisesInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** The closings: 1 to 5000. */
  readonly enterprises: ReadonlyArray<CloseEnterpriseInput>;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
};

/** A unit that ends without a successor (giải thể), like a district: what it reported stands under the unit above. */
export type CloseUnitInput = {
  /** Its code. */
  readonly unit: string;
};

/** An enterprise that an organization also covers (tổ chức ghép, công đoàn nhóm). */
export type CoverageInput = {
  /** Tax code of the enterprise. */
  readonly enterprise: string;
  /** The first day, YYYY-MM-DD; absent: from the founding. */
  readonly from?: string | null | undefined;
  /** The first day that is no longer covered, YYYY-MM-DD; absent: without end. */
  readonly to?: string | null | undefined;
};

/** Every unit below another one. */
export type DescendantsInput = {
  /** Code of the unit above. */
  readonly code: string;
  /** Only units of this kind. */
  readonly kind?: UnitKind | null | undefined;
};

/** Whether a rising value is welcome (chiều tốt). */
export type Direction =
  /** Tells how large the rest is; not judged. */
  | 'CONTEXT'
  /** Falling is welcome. */
  | 'DOWN'
  /** Neither is welcome. */
  | 'NEUTRAL'
  /** Rising is welcome. */
  | 'UP';

/** How a stated number stands against what was added up (kết quả đối chiếu). */
export type DiscrepancyStatus =
  /** Different (chênh lệch). */
  | 'DIFFERENT'
  /** The same (khớp). */
  | 'EQUAL'
  /** Nothing was added up to compare with (không có số để đối chiếu). */
  | 'NOTHING_TO_COMPARE'
  /** Different by no more than the tolerance (trong sai số). */
  | 'WITHIN';

/** A dissolution (giải thể). */
export type DissolveOrganizationInput = {
  /** Code of the organization. */
  readonly code: string;
  /** The first day on which it no longer is, YYYY-MM-DD. */
  readonly on: string;
};

/** Organizations to dissolve. */
export type DissolveOrganizationsInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** The dissolutions: 1 to 5000. */
  readonly organizations: ReadonlyArray<DissolveOrganizationInput>;
};

/** Which enterprises. What is absent lets all through. */
export type EnterpriseFilter = {
  /** Members of the dimension industry_section (ngành cấp 1). */
  readonly industrySection?: ReadonlyArray<string> | null | undefined;
  /** Only enterprises open on this day. */
  readonly openOn?: string | null | undefined;
  /** Members of the dimension ownership (loại hình). */
  readonly ownership?: ReadonlyArray<string> | null | undefined;
  /** Any part of the name or tax code; case and Vietnamese diacritics do not matter. */
  readonly search?: string | null | undefined;
  /** Members of the dimension size_class (quy mô). */
  readonly sizeClass?: ReadonlyArray<string> | null | undefined;
  /** Members of the dimension zone_kind (loại khu). */
  readonly zoneKind?: ReadonlyArray<string> | null | undefined;
};

/** An enterprise (doanh nghiệp): an unknown tax code opens it (name, unit and openedOn are needed), a known one changes what is given. */
export type EnterpriseInput = {
  /** The classification holds from this day, YYYY-MM-DD, until the next recorded change; absent: from the opening. */
  readonly classifiedFrom?: string | null | undefined;
  /** Whether a survey found it eligible for a trade union (đủ điều kiện thành lập công đoàn). */
  readonly eligibleForTradeUnion?: boolean | null | undefined;
  /** Member of the dimension industry_section (ngành cấp 1), such as VSIC2025_C. */
  readonly industrySection?: string | null | undefined;
  /** The name. */
  readonly name?: string | null | undefined;
  /** The first day, YYYY-MM-DD. */
  readonly openedOn?: string | null | undefined;
  /** Member of the dimension ownership (loại hình), such as FOREIGN. */
  readonly ownership?: string | null | undefined;
  /** Member of the dimension size_class (quy mô), such as LARGE. */
  readonly sizeClass?: string | null | undefined;
  /** Tax code (mã số thuế): 10 digits, or 13 with or without the hyphen. */
  readonly taxCode: string;
  /** Code of the unit where the enterprise first stood. */
  readonly unit?: string | null | undefined;
};

/** What to do when some rows are refused. */
export type ErrorPolicy =
  /** Take none (tất cả hoặc không). */
  | 'REJECT_ALL'
  /** Take the good rows (nhận các dòng hợp lệ). */
  | 'REJECT_FAILED';

/** What counts for a report that did not come (bù số liệu thiếu). */
export type Fill =
  /** Of stocks: who owes the form for the period and did not report counts with the last value of the 12 months before it, at the place and in the slices of the period (lấy số kỳ gần nhất). Flows are never filled, nor what is counted from registers; `coverage` tells how many reporters were. */
  | 'LAST_REPORTED'
  /** Nothing: only what was reported counts. */
  | 'NONE';

/** The native period of a measure or form (kỳ báo cáo). */
export type Grain =
  /** Half a year (6 tháng). */
  | 'HALF_YEAR'
  /** A month (tháng). */
  | 'MONTH'
  /** A quarter (quý). */
  | 'QUARTER'
  /** A year (năm). */
  | 'YEAR';

/** How a measure behaves over time. */
export type MeasureKind =
  /** Happens in a period and adds up over time (số phát sinh). */
  | 'FLOW'
  /** Stands at the end of a period; never summed over time (số cuối kỳ). */
  | 'STOCK';

/** Where the facts of a measure come from. */
export type MeasureSource =
  /** A formula on each report, before adding up. */
  | 'DERIVED'
  /** Counted from the registers. */
  | 'REGISTER'
  /** Stated in a field of a form. */
  | 'REPORTED'
  /** Counted from the reports themselves. */
  | 'SYSTEM';

/** Units that end and pass to one other (sáp nhập), which is opened by the same reorganization or goes on. Units below them follow unless they are placed elsewhere. */
export type MergeUnitsInput = {
  /** Code of the unit that they pass to. */
  readonly into: string;
  /** The units that end. */
  readonly predecessors: ReadonlyArray<MergedUnitInput>;
};

/** A unit that is merged into another one. */
export type MergedUnitInput = {
  /** The part of the successor that it becomes, above 0 and at most 1, if known. */
  readonly share?: number | null | undefined;
  /** Its code. */
  readonly unit: string;
};

/** What values are told in (đơn vị tính). */
export type MetricUnit =
  /** Classes (lớp). */
  | 'CLASS'
  /** Commendations (lượt khen thưởng). */
  | 'COMMENDATION'
  /** Enterprises (doanh nghiệp). */
  | 'ENTERPRISE'
  /** Inspections (cuộc kiểm tra). */
  | 'INSPECTION'
  /** Meetings (cuộc). */
  | 'MEETING'
  /** Organizations (tổ chức). */
  | 'ORGANIZATION'
  /** Percent, 0 to 100 (phần trăm). */
  | 'PERCENT'
  /** Persons (người). */
  | 'PERSON'
  /** Per thousand (phần nghìn). */
  | 'PER_MILLE'
  /** A plain ratio (tỷ số). */
  | 'RATIO'
  /** Reports (báo cáo). */
  | 'REPORT'
  /** Dong (đồng). */
  | 'VND'
  /** Zones (khu). */
  | 'ZONE';

/** A relocation (chuyển địa bàn): the past stays where it was. */
export type MoveEnterpriseInput = {
  /** The first day there, YYYY-MM-DD. */
  readonly on: string;
  /** Tax code of the enterprise. */
  readonly taxCode: string;
  /** Code of the unit where it goes. */
  readonly to: string;
};

/** Enterprises to relocate. */
export type MoveEnterprisesInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** The relocations: 1 to 5000. */
  readonly enterprises: ReadonlyArray<MoveEnterpriseInput>;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
};

/** A unit that stands under another one from the day on (chuyển), with everything below. */
export type MoveUnitInput = {
  /** Code of the unit above from then on. */
  readonly parent: string;
  /** Its code. */
  readonly unit: string;
};

/** Why there is no value (lý do không có số liệu). No value is never a silent 0. */
export type NoValueReason =
  /** The period is finer than what is reported (kỳ ngắn hơn kỳ báo cáo). */
  | 'FINER_THAN_GRAIN'
  /** The measure is not kept by that dimension (không áp dụng). */
  | 'NOT_APPLICABLE'
  /** Nothing was reported (chưa có báo cáo). */
  | 'NO_DATA'
  /** A step of the formula left the range of numbers (vượt giới hạn số). */
  | 'OVERFLOW'
  /** Too few to be told, or counted in a named hierarchy from units that the caller may not see (được bảo mật). */
  | 'SUPPRESSED'
  /** The denominator is 0 (mẫu số bằng 0). */
  | 'ZERO_DENOMINATOR';

/** Which figures: every unit x metric x period x slice, in that order. */
export type ObservationsInput = {
  /** Dimensions to break down by: at most two. */
  readonly by?: ReadonlyArray<string> | null | undefined;
  /** What counts for reports of stocks that did not come. */
  readonly fill?: Fill;
  /** The form (biểu mẫu) whose reports are counted: needed by metrics that count reports, such as reporting_rate; refused where no metric does. */
  readonly form?: string | null | undefined;
  /** As the system knew it at this instant (reports, registers, hierarchies and formulas alike); as it is known now when absent. An instant that has not come is BAD_USER_INPUT. */
  readonly knownAt?: string | null | undefined;
  /** Codes of indicators or measures. */
  readonly metrics: ReadonlyArray<string>;
  /** The periods. */
  readonly periods: ReadonlyArray<string>;
  /** Which revisions of reports count. */
  readonly stage?: Stage;
  /** Under which hierarchy facts are added up (cây tổ chức); that of today when absent, for facts of all periods. */
  readonly tree?: TreeInput | null | undefined;
  /** The units. */
  readonly units: UnitSelection;
  /** Only the part of the facts in these slices. */
  readonly where?: ReadonlyArray<SliceFilter> | null | undefined;
};

/** A code that an authority gave to a unit (mã hành chính). Authorities give the same code to other units later. */
export type OfficialCodeInput = {
  /** The code as the authority writes it, such as "70". */
  readonly code: string;
  /** The day on which the unit had the code. Needed only for codes that meant several units in time. */
  readonly on?: string | null | undefined;
  /** Who gives such codes, such as "state" for the state list of units. */
  readonly scheme: string;
};

/** A unit by the code that an authority gave it, as it held on the last day of the period. */
export type OfficialUnitInput = {
  /** The code as the authority writes it. */
  readonly code: string;
  /** Who gives such codes, such as "state". */
  readonly scheme: string;
};

/** A unit that is opened (thành lập đơn vị). Text fields are checked row by row. */
export type OpenUnitInput = {
  /** The stable code, lower_snake_case, never used before. */
  readonly code: string;
  /** COUNTRY, PROVINCE, DISTRICT, COMMUNE, BLOC or ZONE. */
  readonly kind: string;
  /** The name in English. */
  readonly nameEn: string;
  /** The name in Vietnamese. */
  readonly nameVi: string;
  /** Codes that authorities gave it. */
  readonly officialCodes?: ReadonlyArray<UnitOfficialCodeInput> | null | undefined;
  /** The first day, YYYY-MM-DD; absent: that of the reorganization. */
  readonly openedOn?: string | null | undefined;
  /** Code of the unit above, which may be opened by the same request; absent for the root. */
  readonly parent?: string | null | undefined;
  /** For a ZONE only: INDUSTRIAL or ECONOMIC. */
  readonly zoneKind?: string | null | undefined;
};

/** An organization: an unknown code founds it (kind, name, foundedOn and exactly one home are needed), a known one changes its name, form or coverage. */
export type OrganizationInput = {
  /** The stable code: 1 to 64 of A-Z a-z 0-9 . _ / - */
  readonly code: string;
  /** Replaces what is covered beside the home enterprise; absent: stays as it is. */
  readonly covers?: ReadonlyArray<CoverageInput> | null | undefined;
  /** The home when it is an enterprise: its tax code. Never changes. */
  readonly enterprise?: string | null | undefined;
  /** The form holds from this day, YYYY-MM-DD, until the next recorded change; absent: from the founding. */
  readonly formFrom?: string | null | undefined;
  /** The first day, YYYY-MM-DD. */
  readonly foundedOn?: string | null | undefined;
  /** PARTY, TRADE_UNION, YOUTH_UNION, YOUTH_FEDERATION or WOMENS_UNION; never changes. */
  readonly kind?: string | null | undefined;
  /** The name. */
  readonly name?: string | null | undefined;
  /** For PARTY only: a member of the dimension party_form (loại hình tổ chức đảng). */
  readonly partyForm?: string | null | undefined;
  /** The home when it is a unit: its code. Never changes. */
  readonly unit?: string | null | undefined;
};

/** What an organization is (loại tổ chức): a member of organization_kind. */
export type OrganizationKind =
  /** A party organization (tổ chức đảng). */
  | 'PARTY'
  /** A trade union (công đoàn). */
  | 'TRADE_UNION'
  /** A women's union (hội phụ nữ). */
  | 'WOMENS_UNION'
  /** A youth federation (hội liên hiệp thanh niên). */
  | 'YOUTH_FEDERATION'
  /** A youth union (đoàn thanh niên). */
  | 'YOUTH_UNION';

/** Enterprises to register or change. */
export type RegisterEnterprisesInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** The enterprises: 1 to 5000. */
  readonly enterprises: ReadonlyArray<EnterpriseInput>;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
};

/** Organizations to found or change. */
export type RegisterOrganizationsInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** The organizations: 1 to 5000. */
  readonly organizations: ReadonlyArray<OrganizationInput>;
};

/** A unit that gets another name (đổi tên). */
export type RenameUnitInput = {
  /** The name in English. */
  readonly nameEn: string;
  /** The name in Vietnamese. */
  readonly nameVi: string;
  /** Its code, which stays as it is. */
  readonly unit: string;
};

/** A reorganization (sắp xếp đơn vị): one dated, atomic act. Whatever is wrong refuses all of it. REJECT_FAILED is possible only when it does nothing but open units that say their own day. */
export type ReorganizeUnitsInput = {
  /** Units that become another kind. */
  readonly changeKind?: ReadonlyArray<ChangeUnitKindInput>;
  /** Units that go on with another official code. */
  readonly changeOfficialCode?: ReadonlyArray<ChangeOfficialCodeInput>;
  /** Units to close. */
  readonly close?: ReadonlyArray<CloseUnitInput>;
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** The first day on which it holds (ngày hiệu lực), YYYY-MM-DD, past or future; a future one takes effect by itself. Absent only when units are opened that say their own day. */
  readonly effectiveOn?: string | null | undefined;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** The legal basis (căn cứ pháp lý), kept with the change. */
  readonly legalBasis?: string | null | undefined;
  /** Merges. */
  readonly merge?: ReadonlyArray<MergeUnitsInput>;
  /** Units that stand under another one from then on. */
  readonly move?: ReadonlyArray<MoveUnitInput>;
  /** A note (ghi chú), kept with the change. */
  readonly note?: string | null | undefined;
  /** Units to open, in any order. All acts together: 1 to 5000. */
  readonly open?: ReadonlyArray<OpenUnitInput>;
  /** Units to rename. */
  readonly rename?: ReadonlyArray<RenameUnitInput>;
  /** Splits. */
  readonly split?: ReadonlyArray<SplitUnitInput>;
};

/** One report (báo cáo): a form of a reporter for a period. A later push for the same three is a new revision. */
export type ReportInput = {
  /** Code of the form (biểu mẫu). */
  readonly form: string;
  /** A remark, at most 2000 characters. */
  readonly note?: string | null | undefined;
  /** The period (kỳ) in the form's grain, such as 2023-H1. */
  readonly period: string;
  /** The number of the revision that this one replaces, 0 for a first report: when another is current by now, the report is refused with STALE_REVISION. Absent: whatever is current. */
  readonly replaces?: number | null | undefined;
  /** Who reports. */
  readonly reporter: ReporterInput;
  /** All numbers of the report; a field that is left out is not reported. None at all annuls the accepted report. */
  readonly values: ReadonlyArray<ReportValueInput>;
};

/** The part of a total that belongs to one member of a dimension. */
export type ReportMemberInput = {
  /** Code of the member. */
  readonly code: string;
  /** Code of the dimension. */
  readonly dimension: string;
};

/** One number of a report. */
export type ReportValueInput = {
  /** Code of the measure. */
  readonly measure: string;
  /** Absent: the total. Where members are stated the total is added up, and a stated total must equal it. */
  readonly member?: ReportMemberInput | null | undefined;
  /** The number in the measure's unit: whole for counts, at most 2^53 - 1. */
  readonly value: number;
};

/** Who reports (đơn vị báo cáo): exactly one of these. */
export type ReporterInput =
  {   /** Tax code of an enterprise (mã số thuế). */
  readonly enterprise: string; readonly officialUnit?: never; readonly organization?: never; readonly unit?: never; }
  |  { readonly enterprise?: never;   /** A unit by an official code. */
  readonly officialUnit: OfficialUnitInput; readonly organization?: never; readonly unit?: never; }
  |  { readonly enterprise?: never; readonly officialUnit?: never;   /** Code of an organization (tổ chức đảng, đoàn thể). */
  readonly organization: string; readonly unit?: never; }
  |  { readonly enterprise?: never; readonly officialUnit?: never; readonly organization?: never;   /** Code of a unit. */
  readonly unit: string; };

/** Who states a report (đối tượng báo cáo). */
export type ReporterKind =
  /** An enterprise (doanh nghiệp). */
  | 'ENTERPRISE'
  /** A party or mass organization (tổ chức đảng, đoàn thể). */
  | 'ORGANIZATION'
  /** An organization unit (đơn vị). */
  | 'UNIT';

/** Why a report goes back. */
export type ReturnReasonInput = {
  /** Code of the measure whose field is meant; absent for the report as a whole. */
  readonly field?: string | null | undefined;
  /** The reason, 1 to 2000 characters. */
  readonly text: string;
};

/** A report to give back to its sender. */
export type ReturnSubmissionInput = {
  /** A remark, at most 2000 characters. */
  readonly note?: string | null | undefined;
  /** At least one reason. */
  readonly reasons: ReadonlyArray<ReturnReasonInput>;
  /** The number of the revision that was looked at: when another is current by now, nothing is done and STALE_REVISION is told. */
  readonly revision: number;
  /** The id of the report. */
  readonly submissionId: string;
};

/** Reports to give back (trả lại báo cáo). */
export type ReturnSubmissionsInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** The reports: 1 to 5000. */
  readonly submissions: ReadonlyArray<ReturnSubmissionInput>;
};

/** What became of a row (kết quả từng dòng). */
export type RowStatus =
  /** New (thêm mới). */
  | 'CREATED'
  /** Refused (từ chối): by its own findings, or under REJECT_ALL by those of another row. */
  | 'REJECTED'
  /** Says what is known already; nothing was written (không đổi). */
  | 'UNCHANGED'
  /** Changes what was known (cập nhật). */
  | 'UPDATED';

/** Targets to set, change or withdraw. */
export type SetTargetsInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** The legal basis of the change as a whole, kept with its revision. */
  readonly legalBasis?: string | null | undefined;
  /** The targets: 1 to 5000. */
  readonly targets: ReadonlyArray<TargetInput>;
};

/** Only the part of a figure that belongs to these members of a dimension. */
export type SliceFilter = {
  /** The dimension, such as zone_kind. */
  readonly dimension: string;
  /** Members of the dimension that are let through, such as INDUSTRIAL. */
  readonly members: ReadonlyArray<string>;
};

/** A successor of a unit that is split. */
export type SplitPartInput = {
  /** The main successor: what the split unit reported for itself follows it. When none is named: the largest share, then the most enterprises, then the lowest code, recorded as ASSUMED. */
  readonly isMain?: boolean | null | undefined;
  /** Its part of the split unit, above 0; all together make at most 1. */
  readonly share?: number | null | undefined;
  /** Its code; that of the split unit itself when it goes on with what is left. */
  readonly unit: string;
};

/** A unit whose territory passes to several (chia tách). */
export type SplitUnitInput = {
  /** Which enterprises go where. Those that nobody names stay with the main successor and are listed in the report. */
  readonly enterprises?: ReadonlyArray<AssignedEnterpriseInput> | null | undefined;
  /** Its successors: at least two. */
  readonly into: ReadonlyArray<SplitPartInput>;
  /** Its code. */
  readonly unit: string;
};

/** Which revisions of reports count (giai đoạn số liệu). */
export type Stage =
  /** The latest accepted revision of each report (số liệu chính thức). */
  | 'FINAL'
  /** The latest revision of each report that is neither returned nor withdrawn (số liệu sơ bộ). */
  | 'PROVISIONAL';

/** What was decided about a revision of a report. */
export type SubmissionAction =
  /** It was accepted (duyệt). */
  | 'ACCEPT'
  /** An agency passed it on (chuyển tiếp). */
  | 'FORWARD'
  /** It was given back with reasons (trả lại). */
  | 'RETURN'
  /** Its sender took it back (rút lại). */
  | 'WITHDRAW';

/** Where a report stands in its review (trạng thái báo cáo). */
export type SubmissionState =
  /** Accepted (đã duyệt): it counts in FINAL figures. */
  | 'ACCEPTED'
  /** Given back with reasons (trả lại): what was accepted before stays in force. */
  | 'RETURNED'
  /** Waits for a decision (chờ duyệt): it counts in PROVISIONAL figures. */
  | 'SUBMITTED'
  /** Taken back by the sender (rút lại) before it was decided. */
  | 'WITHDRAWN';

/** A push of reports (đẩy báo cáo). */
export type SubmitReportsInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** What to do when some rows are refused. */
  readonly errorPolicy?: ErrorPolicy;
  /** Chosen by the sender, 1 to 200 characters: the same key and reports again give the same receipt and change nothing. */
  readonly idempotencyKey: string;
  /** The reports: 1 to 5000. */
  readonly reports: ReadonlyArray<ReportInput>;
};

/** How a target limits its value (cách giao chỉ tiêu). */
export type TargetBound =
  /** The minimum or more ("30 đảng viên trở lên"). */
  | 'AT_LEAST'
  /** The maximum or less (không quá). */
  | 'AT_MOST'
  /** The minimum, the maximum or what lies between ("từ 10 đến 15"). */
  | 'BETWEEN'
  /** That number and no other: a bare number of a document ("17 đảng viên"). */
  | 'EXACTLY';

/** A target (chỉ tiêu), known by its unit, metric, horizon and filters: the same again changes nothing, anything else is a new version. */
export type TargetInput = {
  /** The document, in English. */
  readonly basisEn?: string | null | undefined;
  /** The document that sets it, in Vietnamese (văn bản giao). Needed unless the target is withdrawn. */
  readonly basisVi?: string | null | undefined;
  /** AT_LEAST, AT_MOST, BETWEEN or EXACTLY. Needed unless the target is withdrawn. */
  readonly bound?: string | null | undefined;
  /** A year (2025) or a span of years (2026/2030). */
  readonly horizon: string;
  /** The highest value of AT_MOST and BETWEEN. */
  readonly maximum?: number | null | undefined;
  /** Code of a measure or indicator. */
  readonly metric: string;
  /** The lowest value, and the number of EXACTLY; 0 to 100 for percentages. */
  readonly minimum?: number | null | undefined;
  /** A note (ghi chú). */
  readonly note?: string | null | undefined;
  /** Code of the unit. */
  readonly unit: string;
  /** Only the part of the facts in these slices; members of a filter count together. */
  readonly where?: ReadonlyArray<SliceFilter> | null | undefined;
  /** Takes the target back (thu hồi). Its versions stay known; bound, numbers, basis and note are not read. */
  readonly withdrawn?: boolean;
};

/** How far a target is (tình trạng thực hiện). The rules are in docs/targets.md. */
export type TargetStatus =
  /** Behind a steady pace, or outside of the bound so far (chậm). */
  | 'BEHIND'
  /** Reached (đạt): a flow as soon as it is, a stock or a ratio when the horizon is over. */
  | 'MET'
  /** Over and not reached, or a flow above its maximum (không đạt). */
  | 'MISSED'
  /** Nothing was reported (chưa có số liệu). */
  | 'NO_DATA'
  /** Not behind a steady pace (đúng tiến độ). */
  | 'ON_TRACK';

/** Under which hierarchy facts are added up. */
export type TreeBasis =
  /** All facts, old and new, under the hierarchy of a day. */
  | 'AS_OF'
  /** Each asked period under the hierarchy of its last day: what the report of that day said. */
  | 'AT_PERIOD'
  /** All facts, old and new, under the hierarchy of the day of the question. */
  | 'CURRENT';

/** A hierarchy: facts of all times can be added up under that of any day. */
export type TreeInput = {
  /** The day of the hierarchy: needed with AS_OF, refused otherwise. */
  readonly asOf?: string | null | undefined;
  /** How the hierarchy is chosen. */
  readonly basis?: TreeBasis;
  /** The hierarchy: the one that reports follow, or a named one (see `hierarchies`); an unknown one is BAD_USER_INPUT. */
  readonly hierarchy?: string;
};

/** What a unit is (loại đơn vị). The depth of the hierarchy is ragged: a kind is no rank. */
export type UnitKind =
  /** A bloc of agencies or a board (khối, ban quản lý). */
  | 'BLOC'
  /** A commune, ward or special zone (xã, phường, đặc khu). */
  | 'COMMUNE'
  /** The country (quốc gia), the root of the hierarchy. */
  | 'COUNTRY'
  /** A district or town (huyện, thị xã, thành phố thuộc tỉnh), until 2025-07-01. */
  | 'DISTRICT'
  /** A province or centrally run city (tỉnh, thành phố). */
  | 'PROVINCE'
  /** An industrial or economic zone (khu công nghiệp, khu kinh tế). */
  | 'ZONE';

/** A code that an authority gave to the unit during a span of days. */
export type UnitOfficialCodeInput = {
  /** The code as the authority writes it. */
  readonly code: string;
  /** The first day, YYYY-MM-DD. */
  readonly from: string;
  /** Who gives such codes, such as "state". */
  readonly scheme: string;
  /** The first day on which the unit no longer has it, YYYY-MM-DD; absent: it still has. */
  readonly to?: string | null | undefined;
};

/** Which units: exactly one of these. */
export type UnitSelection =
  {   /** The units directly below this one, in the order of their codes. */
  readonly childrenOf: string; readonly codes?: never; readonly descendantsOf?: never; }
  |  { readonly childrenOf?: never;   /** Units by their codes, in this order. */
  readonly codes: ReadonlyArray<string>; readonly descendantsOf?: never; }
  |  { readonly childrenOf?: never; readonly codes?: never;   /** The units below one at any depth, in the order of their codes. */
  readonly descendantsOf: DescendantsInput; };

/** A report to take back before it is decided (rút lại báo cáo). */
export type WithdrawSubmissionInput = {
  /** Do everything and keep nothing: the answer is exactly that of the real run. */
  readonly dryRun?: boolean;
  /** A remark, at most 2000 characters. */
  readonly note?: string | null | undefined;
  /** The number of the revision that was looked at: when another is current by now, nothing is done and STALE_REVISION is told. */
  readonly revision: number;
  /** The id of the report. */
  readonly submissionId: string;
};

export type FindingFragment = { readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null };

export type ReorganizeUnitsMutationVariables = Exact<{
  input: ReorganizeUnitsInput;
}>;


export type ReorganizeUnitsMutation = { readonly reorganizeUnits: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type RegisterEnterprisesMutationVariables = Exact<{
  input: RegisterEnterprisesInput;
}>;


export type RegisterEnterprisesMutation = { readonly registerEnterprises: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly results: ReadonlyArray<{ readonly row: number, readonly key: string, readonly status: RowStatus }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type MoveEnterprisesMutationVariables = Exact<{
  input: MoveEnterprisesInput;
}>;


export type MoveEnterprisesMutation = { readonly moveEnterprises: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type CloseEnterprisesMutationVariables = Exact<{
  input: CloseEnterprisesInput;
}>;


export type CloseEnterprisesMutation = { readonly closeEnterprises: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type RegisterOrganizationsMutationVariables = Exact<{
  input: RegisterOrganizationsInput;
}>;


export type RegisterOrganizationsMutation = { readonly registerOrganizations: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type DissolveOrganizationsMutationVariables = Exact<{
  input: DissolveOrganizationsInput;
}>;


export type DissolveOrganizationsMutation = { readonly dissolveOrganizations: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { readonly measures: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly unit: MetricUnit, readonly kind: MeasureKind, readonly source: MeasureSource, readonly grain: Grain, readonly direction: Direction, readonly dimensions: ReadonlyArray<{ readonly code: string }> }> | null, readonly indicators: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly unit: MetricUnit, readonly formula: string }> | null, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string }> }> | null, readonly forms: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly fields: ReadonlyArray<{ readonly required: boolean, readonly measure: { readonly code: string } }> }> | null, readonly viewer: { readonly name: string, readonly seesEverything: boolean, readonly limits: { readonly depth: number, readonly rows: number } } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { readonly node:
    | { readonly __typename: 'Dimension', readonly id: string }
    | { readonly __typename: 'Enterprise', readonly id: string }
    | { readonly __typename: 'Form', readonly id: string }
    | { readonly __typename: 'Indicator', readonly id: string }
    | { readonly __typename: 'Measure', readonly id: string }
    | { readonly __typename: 'Organization', readonly id: string }
    | { readonly __typename: 'Submission', readonly id: string }
    | { readonly __typename: 'Unit', readonly code: string, readonly id: string, readonly parent: { readonly code: string } | null }
   | null };

export type UnitFigureQueryVariables = Exact<{
  unit: string;
  metric: string;
  period: string;
  where?: ReadonlyArray<SliceFilter> | SliceFilter | null | undefined;
}>;


export type UnitFigureQuery = { readonly unit: { readonly indicator: { readonly value: number | null, readonly reason: NoValueReason | null, readonly numerator: number | null, readonly denominator: number | null } | null } | null };

export type ObservationsQueryVariables = Exact<{
  input: ObservationsInput;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ObservationsQuery = { readonly observations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly unitCode: string, readonly metricCode: string, readonly period: string, readonly member: string | null, readonly value: number | null, readonly reason: NoValueReason | null }> | null } | null };

export type EnterprisesQueryVariables = Exact<{
  under?: string | null | undefined;
  filter?: EnterpriseFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EnterprisesQuery = { readonly enterprises: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly taxCode: string, readonly name: string, readonly ownership: { readonly code: string }, readonly unit: { readonly code: string, readonly parent: { readonly code: string } | null } | null, readonly organizations: ReadonlyArray<{ readonly code: string }> | null }> | null } | null };

export type OrganizationsQueryVariables = Exact<{
  under?: string | null | undefined;
  kind?: OrganizationKind | null | undefined;
  search?: string | null | undefined;
}>;


export type OrganizationsQuery = { readonly organizations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly kind: OrganizationKind, readonly enterprise: { readonly taxCode: string } | null, readonly unit: { readonly code: string } | null }> | null } | null };

export type SubmissionsQueryVariables = Exact<{
  under?: string | null | undefined;
  form?: string | null | undefined;
  period?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubmissionsQuery = { readonly submissions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly revision: number, readonly state: SubmissionState, readonly note: string | null, readonly form: { readonly code: string }, readonly reporter:
        | { readonly __typename: 'Enterprise', readonly taxCode: string }
        | { readonly __typename: 'Organization' }
        | { readonly __typename: 'Unit', readonly code: string }
       | null, readonly values: ReadonlyArray<{ readonly value: number, readonly measure: { readonly code: string }, readonly member: { readonly code: string } | null }> }> | null } | null };

export type UnitQueryVariables = Exact<{
  code?: string | null | undefined;
  official?: OfficialCodeInput | null | undefined;
}>;


export type UnitQuery = { readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly kind: UnitKind, readonly zoneKind: string | null, readonly openedOn: string, readonly closedOn: string | null, readonly nameEn: string, readonly officialCodes: ReadonlyArray<{ readonly scheme: string, readonly code: string, readonly from: string, readonly to: string | null }> | null, readonly parent: { readonly code: string } | null, readonly ancestors: ReadonlyArray<{ readonly code: string }> | null, readonly children: ReadonlyArray<{ readonly code: string }> | null } | null };

export type UnitsQueryVariables = Exact<{
  search?: string | null | undefined;
  kind?: UnitKind | null | undefined;
  under?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnitsQuery = { readonly units: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string }> | null } | null };

export type UnitReconciliationQueryVariables = Exact<{
  code: string;
  form: string;
  period: string;
  first?: number | null | undefined;
}>;


export type UnitReconciliationQuery = { readonly unit: { readonly reconciliation: ReadonlyArray<{ readonly measureCode: string, readonly stated: number, readonly rolledUp: number | null, readonly reason: NoValueReason | null, readonly difference: number | null, readonly tolerance: number, readonly status: DiscrepancyStatus, readonly missingCount: number, readonly measure: { readonly code: string }, readonly part: { readonly dimension: string, readonly member: { readonly code: string } } | null, readonly missingReporters: ReadonlyArray<{ readonly reporterKind: ReporterKind, readonly code: string, readonly name: string, readonly form: string, readonly period: string, readonly dueAt: string }> | null }> | null } | null };

export type AcceptSubmissionsMutationVariables = Exact<{
  input: AcceptSubmissionsInput;
}>;


export type AcceptSubmissionsMutation = { readonly acceptSubmissions: { readonly updated: number, readonly rejected: number, readonly results: ReadonlyArray<{ readonly row: number, readonly key: string, readonly status: RowStatus, readonly submissionId: string, readonly revision: number | null, readonly state: SubmissionState | null, readonly step: number | null }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type ReturnSubmissionsMutationVariables = Exact<{
  input: ReturnSubmissionsInput;
}>;


export type ReturnSubmissionsMutation = { readonly returnSubmissions: { readonly updated: number, readonly rejected: number, readonly results: ReadonlyArray<{ readonly row: number, readonly key: string, readonly status: RowStatus, readonly submissionId: string, readonly revision: number | null, readonly state: SubmissionState | null, readonly step: number | null }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type WithdrawSubmissionMutationVariables = Exact<{
  input: WithdrawSubmissionInput;
}>;


export type WithdrawSubmissionMutation = { readonly withdrawSubmission: { readonly updated: number, readonly rejected: number, readonly results: ReadonlyArray<{ readonly row: number, readonly key: string, readonly status: RowStatus, readonly submissionId: string, readonly revision: number | null, readonly state: SubmissionState | null, readonly step: number | null }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type SubmissionHistoryQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionHistoryQuery = { readonly submission: { readonly id: string, readonly state: SubmissionState, readonly step: number, readonly revision: number, readonly finalRevision: number | null, readonly provisionalRevision: number | null, readonly receivedAt: string, readonly client: string, readonly via: ReadonlyArray<string>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }>, readonly revisions: ReadonlyArray<{ readonly revision: number, readonly state: SubmissionState, readonly formVersion: number, readonly note: string | null, readonly receivedAt: string, readonly knownAt: string, readonly client: string, readonly via: ReadonlyArray<string>, readonly values: ReadonlyArray<{ readonly value: number, readonly measure: { readonly code: string }, readonly member: { readonly code: string } | null }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }>, readonly events: ReadonlyArray<{ readonly action: SubmissionAction }> | null }> | null, readonly events: ReadonlyArray<{ readonly revision: number, readonly action: SubmissionAction, readonly state: SubmissionState, readonly agency: string | null, readonly note: string | null, readonly at: string, readonly by: string, readonly reasons: ReadonlyArray<{ readonly field: string | null, readonly text: string }> }> | null } | null };

export type DecisionFragment = { readonly row: number, readonly key: string, readonly status: RowStatus, readonly submissionId: string, readonly revision: number | null, readonly state: SubmissionState | null, readonly step: number | null };

export type SubmitReportsMutationVariables = Exact<{
  input: SubmitReportsInput;
}>;


export type SubmitReportsMutation = { readonly submitReports: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly receipt: { readonly idempotencyKey: string, readonly requestHash: string, readonly receivedAt: string, readonly counts: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number } } | null, readonly results: ReadonlyArray<{ readonly row: number, readonly key: string, readonly status: RowStatus, readonly revision: number | null, readonly submissionId: string | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly messageEn: string, readonly messageVi: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null }> } | null };

export type SetTargetsMutationVariables = Exact<{
  input: SetTargetsInput;
}>;


export type SetTargetsMutation = { readonly setTargets: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly results: ReadonlyArray<{ readonly row: number, readonly key: string, readonly status: RowStatus, readonly errors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly row: number | null, readonly expected: string | null, readonly actual: string | null, readonly suggestion: string | null, readonly messageVi: string, readonly messageEn: string }> } | null };

export type UnitTargetsQueryVariables = Exact<{
  code: string;
  horizon?: string | null | undefined;
  stage?: Stage | null | undefined;
}>;


export type UnitTargetsQuery = { readonly unit: { readonly targets: ReadonlyArray<{ readonly horizon: string, readonly bound: TargetBound, readonly minimum: number | null, readonly maximum: number | null, readonly basis: string, readonly note: string | null, readonly version: number, readonly actual: number | null, readonly reason: NoValueReason | null, readonly numerator: number | null, readonly denominator: number | null, readonly incomplete: boolean, readonly asOfPeriod: string, readonly needed: number, readonly gap: number | null, readonly pace: number, readonly achievement: number | null, readonly status: TargetStatus, readonly unit: { readonly code: string, readonly name: string }, readonly metric:
        | { readonly code: string, readonly name: string }
        | { readonly code: string, readonly name: string }
      , readonly where: ReadonlyArray<{ readonly dimension: string, readonly members: ReadonlyArray<string> }>, readonly handedDown: { readonly count: number, readonly sum: number, readonly difference: number } | null }> | null } | null };

export type ChildTargetsQueryVariables = Exact<{
  code: string;
  horizon?: string | null | undefined;
}>;


export type ChildTargetsQuery = { readonly unit: { readonly children: ReadonlyArray<{ readonly code: string, readonly targets: ReadonlyArray<{ readonly actual: number | null, readonly status: TargetStatus, readonly unit: { readonly code: string, readonly parent: { readonly code: string } | null }, readonly metric:
          | { readonly code: string }
          | { readonly code: string }
         }> | null }> | null } | null };

export const FindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<FindingFragment, unknown>;
export const DecisionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}}]} as unknown as DocumentNode<DecisionFragment, unknown>;
export const ReorganizeUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReorganizeUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReorganizeUnitsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorganizeUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<ReorganizeUnitsMutation, ReorganizeUnitsMutationVariables>;
export const RegisterEnterprisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterEnterprises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterEnterprisesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerEnterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<RegisterEnterprisesMutation, RegisterEnterprisesMutationVariables>;
export const MoveEnterprisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveEnterprises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveEnterprisesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveEnterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<MoveEnterprisesMutation, MoveEnterprisesMutationVariables>;
export const CloseEnterprisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseEnterprises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseEnterprisesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeEnterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<CloseEnterprisesMutation, CloseEnterprisesMutationVariables>;
export const RegisterOrganizationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterOrganizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterOrganizationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerOrganizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<RegisterOrganizationsMutation, RegisterOrganizationsMutationVariables>;
export const DissolveOrganizationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DissolveOrganizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DissolveOrganizationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dissolveOrganizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<DissolveOrganizationsMutation, DissolveOrganizationsMutationVariables>;
export const CatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"grain"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seesEverything"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}}]}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const UnitFigureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitFigure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SliceFilter"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}}]}}]} as unknown as DocumentNode<UnitFigureQuery, UnitFigureQueryVariables>;
export const ObservationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Observations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ObservationsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"metricCode"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"member"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<ObservationsQuery, ObservationsQueryVariables>;
export const EnterprisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enterprises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ownership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnterprisesQuery, EnterprisesQueryVariables>;
export const OrganizationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationsQuery, OrganizationsQueryVariables>;
export const SubmissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Submissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"form"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"form"},"value":{"kind":"Variable","name":{"kind":"Name","value":"form"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reporter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxCode"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmissionsQuery, SubmissionsQueryVariables>;
export const UnitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Unit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"official"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OfficialCodeInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"official"},"value":{"kind":"Variable","name":{"kind":"Name","value":"official"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"zoneKind"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<UnitQuery, UnitQueryVariables>;
export const UnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Units"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UnitKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<UnitsQuery, UnitsQueryVariables>;
export const UnitReconciliationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitReconciliation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"form"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"form"},"value":{"kind":"Variable","name":{"kind":"Name","value":"form"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measureCode"}},{"kind":"Field","name":{"kind":"Name","value":"part"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stated"}},{"kind":"Field","name":{"kind":"Name","value":"rolledUp"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"missingCount"}},{"kind":"Field","name":{"kind":"Name","value":"missingReporters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporterKind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitReconciliationQuery, UnitReconciliationQueryVariables>;
export const AcceptSubmissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptSubmissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptSubmissionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptSubmissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<AcceptSubmissionsMutation, AcceptSubmissionsMutationVariables>;
export const ReturnSubmissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnSubmissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnSubmissionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnSubmissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<ReturnSubmissionsMutation, ReturnSubmissionsMutationVariables>;
export const WithdrawSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawSubmissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawSubmission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Decision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<WithdrawSubmissionMutation, WithdrawSubmissionMutationVariables>;
export const SubmissionHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SubmissionHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"finalRevision"}},{"kind":"Field","name":{"kind":"Name","value":"provisionalRevision"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"client"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"formVersion"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}},{"kind":"Field","name":{"kind":"Name","value":"client"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<SubmissionHistoryQuery, SubmissionHistoryQueryVariables>;
export const SubmitReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitReports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitReportsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"requestHash"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]} as unknown as DocumentNode<SubmitReportsMutation, SubmitReportsMutationVariables>;
export const SetTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}},{"kind":"Field","name":{"kind":"Name","value":"messageVi"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}}]}}]}}]} as unknown as DocumentNode<SetTargetsMutation, SetTargetsMutationVariables>;
export const UnitTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"horizon"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"defaultValue":{"kind":"EnumValue","value":"PROVISIONAL"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"horizon"},"value":{"kind":"Variable","name":{"kind":"Name","value":"horizon"}}},{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"where"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"incomplete"}},{"kind":"Field","name":{"kind":"Name","value":"asOfPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"achievement"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"handedDown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitTargetsQuery, UnitTargetsQueryVariables>;
export const ChildTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChildTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"horizon"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"horizon"},"value":{"kind":"Variable","name":{"kind":"Name","value":"horizon"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChildTargetsQuery, ChildTargetsQueryVariables>;