import type { TestApi } from './api.js';
import {
  RegisterEnterprisesDocument,
  RegisterOrganizationsDocument,
  ReorganizeUnitsDocument,
  SubmitReportsDocument,
} from './operations.js';

/** Tax codes of the four enterprises of the small world. */
export const taxCodes = ['9900000016', '9900000023', '9900000030', '9900000048'] as const;

/**
 * vn > binh_phuoc > zones (a board) > zone_a, zone_b (industrial) and zone_c (economic, no enterprise); vn > dong_nai. Two enterprises
 * in each of a and b, one trade union in a, reports of three of them for 2023-H1. Stated through the API itself.
 */
export async function fillSmallWorld(api: TestApi): Promise<void> {
  const state = { scheme: 'state', code: '70' };
  const open = [
    unit('vn', 'COUNTRY', 'Việt Nam', undefined),
    {
      ...unit('binh_phuoc', 'PROVINCE', 'Bình Phước', 'vn'),
      officialCodes: [{ ...state, from: '1997-01-01', to: '2025-07-01' }],
    },
    {
      ...unit('dong_nai', 'PROVINCE', 'Đồng Nai', 'vn'),
      officialCodes: [{ ...state, from: '2025-07-01' }],
    },
    unit('zones', 'BLOC', 'Ban Quản lý khu kinh tế', 'binh_phuoc'),
    { ...unit('zone_a', 'ZONE', 'Khu A', 'zones'), zoneKind: 'INDUSTRIAL' },
    { ...unit('zone_b', 'ZONE', 'Khu B', 'zones'), zoneKind: 'INDUSTRIAL' },
    { ...unit('zone_c', 'ZONE', 'Khu C', 'zones'), zoneKind: 'ECONOMIC' },
  ];
  const [a, b, c, d] = taxCodes;
  const enterprises = [
    enterprise(a, 'Công ty Một', 'zone_a', 'FOREIGN'),
    enterprise(b, 'Công ty Hai', 'zone_a', 'DOMESTIC'),
    enterprise(c, 'Công ty Ba', 'zone_b', 'FOREIGN'),
    enterprise(d, 'Công ty Bốn', 'zone_b', 'FOREIGN'),
  ];
  const organizations = [
    {
      code: 'union_1',
      kind: 'TRADE_UNION',
      name: 'Công đoàn Một',
      enterprise: a,
      foundedOn: '2021-01-01',
    },
  ];
  const reports = [report(a, 100), report(b, 20), report(c, 5)];
  const answers = [
    (await api.ask(ReorganizeUnitsDocument, { input: { open } })).reorganizeUnits,
    (await api.ask(RegisterEnterprisesDocument, { input: { enterprises } })).registerEnterprises,
    (await api.ask(RegisterOrganizationsDocument, { input: { organizations } }))
      .registerOrganizations,
    (await api.ask(SubmitReportsDocument, { input: { idempotencyKey: 'world', reports } }))
      .submitReports,
  ];
  const errors = answers.flatMap((answer) => answer?.userErrors ?? []);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** A half-year report of an enterprise that states its workers. */
export function report(enterpriseCode: string, workers: number, period = '2023-H1') {
  return {
    form: 'enterprise_half_year',
    reporter: { enterprise: enterpriseCode },
    period,
    values: [{ measure: 'workers', value: workers }],
  };
}

function unit(code: string, kind: string, nameVi: string, parent: string | undefined) {
  return { code, kind, nameVi, nameEn: code, parent, openedOn: '1997-01-01' };
}

function enterprise(taxCode: string, name: string, unitCode: string, ownership: string) {
  return { taxCode, name, unit: unitCode, openedOn: '2020-01-01', ownership };
}
