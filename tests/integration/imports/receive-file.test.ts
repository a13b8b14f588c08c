import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import type { ImportRequest } from '../../../src/imports/bulk-import.js';
import { startImportWorker } from '../../../src/imports/import-worker.js';
import type { ImportServices } from '../../../src/imports/import-services.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';
import { importAll, importServices, receive, RefusedFile } from '../../support/import-world.js';

const leave = sqlStatement(
  `-- name: test.leave\nwith i as (insert into bulk_import (what, format, is_dry_run, principal, begun_at)
     select 'reports', 'NDJSON', false, 'client:gone', $1::timestamptz - minutes * interval '1 minute'
     from unnest(array[60, 5]) minutes returning id, begun_at)
   insert into bulk_import_chunk (import_id, number, rows, received_at, content)
   select id, 0, 1, begun_at, '' from i`,
);
const leftBehind = sqlStatement(
  `-- name: test.left-behind\nselect i.state, count(c.number)::int as chunks from bulk_import i
   left join bulk_import_chunk c on c.import_id = i.id where i.principal = 'client:gone' group by i.id order by i.begun_at`,
);
const remains = sqlStatement(
  `-- name: test.remains\nselect (select count(*)::int from bulk_import_chunk) as chunks,
   (select count(*)::int from bulk_import where state not in ('UNDONE', 'DONE')) as open`,
);

let world: SmallWorld;
let services: ImportServices;
beforeAll(async () => {
  world = await createSmallWorld();
  services = importServices(world.application);
});
afterAll(() => world.close());

async function refusal(
  body: string | Buffer | Readable,
  request: Partial<ImportRequest> = {},
): Promise<readonly string[]> {
  const refused = await receive(services, body, request).catch((error: unknown) => error);
  expect(await world.application.database.run(remains)).toEqual([{ chunks: 0, open: 0 }]);
  if (!(refused instanceof RefusedFile)) throw new Error(`not refused: ${String(refused)}`);
  return refused.codes;
}

describe('a file of which nothing is kept', () => {
  it('has no rows', async () => {
    expect(await refusal('\n \n')).toEqual(['IMPORT_EMPTY']);
    expect(await refusal('', { format: 'CSV' })).toEqual(['IMPORT_EMPTY']);
    expect(await refusal('form,period,unit\n', { format: 'CSV' })).toEqual(['IMPORT_EMPTY']);
  });

  it('is no gzip, or ends too early', async () => {
    const isGzip = true;
    expect(await refusal('{}\n', { isGzip })).toEqual(['IMPORT_NOT_GZIP']);
    const packed = gzipSync('{}\n'.repeat(5000));
    expect(await refusal(packed.subarray(0, packed.length - 9), { isGzip })).toEqual([
      'IMPORT_NOT_GZIP',
    ]);
  });

  it('breaks off', async () => {
    const body = Readable.from(
      (async function* () {
        yield await Promise.resolve(Buffer.from('{}\n'.repeat(2500)));
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
    expect(await refusal(body)).toEqual(['IMPORT_BROKEN_OFF']);
  });

  it('has a wrong header: everything about it is told', async () => {
    const header = 'form,perid,workers,worker,workers,workers[worker_position=DIREKT]\n';
    const codes = await refusal(`${header}a,b,1,2,3,4\n`, { format: 'CSV' });
    expect(codes).toEqual([
      'IMPORT_COLUMN_MISSING',
      'IMPORT_COLUMN_MISSING',
      'IMPORT_COLUMN_UNKNOWN',
      'IMPORT_COLUMN_UNKNOWN',
      'IMPORT_COLUMN_TWICE',
      'IMPORT_COLUMN_UNKNOWN',
    ]);
  });
});

it('a file whose receiver died is undone by the next worker, and one that is coming in is not', async () => {
  const { database, clock } = world.application;
  await database.run(leave, [clock.now()]);
  const worker = await startImportWorker({ ...world.application, logger: services.logger });
  await worker.stop();
  expect(await database.run(leftBehind)).toEqual([
    { state: 'UNDONE', chunks: 0 },
    { state: 'RECEIVING', chunks: 1 },
  ]);
});

describe('registers of a file', () => {
  it('come packed, as CSV or as JSON, and a later row changes an earlier one', async () => {
    const enterprises = `tax_code,name,unit,opened_on,ownership,eligible_for_trade_union
0100112437,"Công ty ""Hai""",zone,2020-01-01,FOREIGN,true
0101248141,Công ty Bốn,commune,2021-05-01,,
0101248141,Công ty Bốn mới,,,,false
0101248142,Sai,commune,2021-05-01,,maybe
`;
    const what = 'enterprises';
    const packed = gzipSync(enterprises);
    const first = await importAll(services, packed, { what, format: 'CSV', isGzip: true });
    expect(first.status).toMatchObject({ created: 1, updated: 2, rejected: 1, batches: 2 });
    expect(first.faults).toMatchObject([{ line: 5, column: 6, code: 'IMPORT_INVALID_FIELD' }]);
    const organizations = [
      {
        code: 'cd-2',
        kind: 'TRADE_UNION',
        name: 'CĐ',
        enterprise: '0101248141',
        foundedOn: '2022-01-01',
      },
      {
        code: 'cd-3',
        kind: 'TRADE_UNION',
        name: 'CĐ',
        enterprise: taxCodes.third,
        foundedOn: '1999-01-01',
      },
    ];
    const file = organizations.map((row) => JSON.stringify(row)).join('\n');
    const second = await importAll(services, file, { what: 'organizations' });
    expect(second.status).toMatchObject({ created: 1, rejected: 1 });
    expect(second.faults).toMatchObject([{ line: 2, path: ['foundedOn'] }]);
    expect(await world.figure('land', 'enterprises', '2024-01')).toBe(4);
    expect(await world.figure('land', 'enterprises_with_trade_union', '2024-01')).toBe(2);
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  });
});
