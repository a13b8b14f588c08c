import { createApplication, type Application } from '../../src/app/application.js';
import { registerEnterprises } from '../../src/enterprises/register-enterprises.js';
import { systemPrincipal } from '../../src/access/principal.js';
import { observe } from '../../src/indicators/observe.js';
import { today } from '../../src/kernel/clock.js';
import { registerOrganizations } from '../../src/organizations/register-organizations.js';
import { openUnits } from '../../src/units/open-units.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import { createTestDatabase } from './database.js';
import { defineReferenceData } from './reference-data.js';

/** Tax codes with right check digits. */
export const taxCodes = { first: '0100109106', second: '0100112437', third: '0100686209' } as const;

/** land > province > { commune, zone (official code 70 of scheme state) }, three enterprises, one trade union. */
export interface SmallWorld {
  readonly application: Application;
  /** For a second process beside it. */
  readonly databaseUrl: string;
  /** Sets the day of the clock. */
  setDay(day: string): void;
  /** The value of a figure, or the reason why there is none. */
  figure(
    unit: string,
    metric: string,
    period: string,
    stage?: 'FINAL' | 'PROVISIONAL',
  ): Promise<number | string>;
  close(): Promise<void>;
}

const unit = (code: string, kind: string, parent?: string) => ({
  code,
  kind,
  nameVi: `Đơn vị ${code}`,
  nameEn: `Unit ${code}`,
  parent,
  openedOn: '2000-01-01',
});

/** Builds the world through the use cases, on a database of its own; today is 2026-11-21. */
export async function createSmallWorld(): Promise<SmallWorld> {
  const test = await createTestDatabase();
  const { url } = test;
  await test.database.close();
  const day = { today: '2026-11-21' };
  const clock = { now: () => new Date(`${day.today}T12:00:00+07:00`) };
  const application = await createApplication({ databaseUrl: url, poolSize: 25, clock });
  await defineReferenceData(application);
  await fill(application);
  return {
    application,
    databaseUrl: url,
    setDay: (next) => {
      day.today = next;
    },
    figure: (...asked) => readFigure(application, ...asked),
    close: async () => {
      await application.close();
      await test.drop();
    },
  };
}

async function fill(application: Application): Promise<void> {
  const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
  const zone = {
    ...unit('zone', 'ZONE', 'province'),
    zoneKind: 'INDUSTRIAL',
    officialCodes: [{ scheme: 'state', code: '70', from: '2000-01-01', to: '2025-07-01' }],
  };
  const units = [
    unit('land', 'COUNTRY'),
    unit('province', 'PROVINCE', 'land'),
    unit('commune', 'COMMUNE', 'province'),
    zone,
  ];
  const enterprise = (taxCode: string, place: string, ownership: string) => ({
    taxCode,
    name: `Công ty ${taxCode}`,
    unit: place,
    openedOn: '2020-01-01',
    ownership,
  });
  await application.database.write({ principal: 'test', action: 'fill' }, async (tx) => {
    const context = application.writeContext();
    const batches = [
      await openUnits(tx, context, units),
      await registerEnterprises(
        tx,
        context,
        [
          enterprise(taxCodes.first, 'zone', 'FOREIGN'),
          enterprise(taxCodes.second, 'zone', 'DOMESTIC'),
          enterprise(taxCodes.third, 'commune', 'DOMESTIC'),
        ],
        options,
      ),
      await registerOrganizations(
        tx,
        context,
        [
          {
            code: 'cd-1',
            kind: 'TRADE_UNION',
            name: 'Công đoàn',
            enterprise: taxCodes.first,
            foundedOn: '2021-03-20',
          },
        ],
        options,
      ),
    ];
    const errors = batches.flatMap(({ results }) => results.flatMap((row) => row.errors));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  });
}

async function readFigure(
  application: Application,
  code: string,
  metric: string,
  period: string,
  stage: 'FINAL' | 'PROVISIONAL' = 'PROVISIONAL',
): Promise<number | string> {
  const found = (await findUnitsByCode(application.database, [code])).get(code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  const request = { unit: found.id, metric, period, by: [], where: [], stage };
  const { observations } = await observe(
    systemPrincipal.scope,
    application,
    [request],
    today(application.clock),
  );
  const [answer] = observations;
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  const [figure] = answer.value.figures;
  return figure?.value ?? figure?.reason ?? 'nothing';
}
