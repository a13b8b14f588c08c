import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { findingsOf, type Place, type Placed } from './cross-shard.js';
import { findingsOfConstraints, findingsOfViews, readViews, withViews } from './relations.js';
import { allStatements } from './statements.js';

const COLUMN = 'reporter_id';
const document = readFileSync('docs/scaling.md', 'utf8');

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** The rows of the table under a heading of docs/scaling.md, without the code marks. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = document.split(`\n### ${heading}\n`);
  const [own = ''] = section.split(/\n#+ /);
  return [...own.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map((cell) => cell.replaceAll('`', '').trim()),
  );
}

/** Tables as the plan places them; a row may name several. */
function plannedTables(): Map<string, Placed> {
  const planned = rowsUnder('Where tables are kept').flatMap(
    ([names = '', place = '', links = '']) =>
      names.split(', ').map((name) => ({ name, place: place as Place, links: listed(links) })),
  );
  return new Map(planned.map((table) => [table.name, table]));
}

function listed(words: string): string[] {
  return words === '' ? [] : words.split(', ');
}

async function plannedRelations(): Promise<Map<string, Placed>> {
  const links = rowsUnder('Views over spread tables').map(
    ([name = '', columns = '']) => [name, listed(columns)] as const,
  );
  return withViews(plannedTables(), await readViews(client), new Map(links));
}

describe('the plan for a distributed engine in docs/scaling.md', () => {
  it('places every table, and names columns that are there', async () => {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select c.relname as name, array_agg(a.attname::text) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace group by 1`,
    );
    const planned = plannedTables();
    expect([...planned.keys()].sort()).toEqual(rows.map(({ name }) => name).sort());
    for (const { name, columns } of rows) {
      for (const link of planned.get(name)!.links) expect(columns).toContain(link);
    }
  });

  it('lists every constraint that cannot be kept as it is', async () => {
    const found = await findingsOfConstraints(client, plannedTables(), COLUMN);
    expect(rowsUnder('Constraints that change')).toEqual(found);
  });

  it('lists every view over spread tables, and what has to be rewritten in it', async () => {
    const relations = await plannedRelations();
    const found = findingsOfViews(await readViews(client), relations);
    const stated = rowsUnder('Views over spread tables').map(([name, , what]) => [
      name,
      what ?? '',
    ]);
    expect(stated).toEqual(found);
  });

  it('lists every statement that touches spread tables, and what has to be rewritten in it', async () => {
    const relations = await plannedRelations();
    const found = allStatements().flatMap(({ name, text }) => {
      const findings = findingsOf(text, relations);
      return findings === undefined ? [] : [[name, findings.join(', ')]];
    });
    const sorted = found.sort(([a = ''], [b = '']) => a.localeCompare(b));
    expect(rowsUnder('Statements that touch spread tables')).toEqual(sorted);
    expect(document).toContain(`${found.length} of some `);
  });
});

describe('what the rules say about a statement', () => {
  const placed = (name: string, place: Place, links: string[] = []): [string, Placed] => [
    name,
    { name, place, links },
  ];
  const relations = new Map([
    placed('report', 'SPREAD', ['reporter', 'id']),
    placed('version', 'SPREAD', ['report']),
    placed('unit', 'COPIED'),
    placed('cell', 'LOCAL'),
  ]);
  it.each([
    ['select from unit u join cell c on c.unit = u.id', undefined],
    ["select from unit where name = 'from report' -- from report", undefined],
    ['select from report r join unit u on u.id = r.unit', []],
    ['select from report r join version v on v.report = r.id', []],
    ['select from report r join version v on v.id = r.current', ['unlinked']],
    ['select from report r join version v on v.report = r.unit', ['unlinked']],
    ['select from report r join report r on true', ['unlinked']],
    ['select from report r union all select from version v', []],
    ['insert into cell select from report', ['local']],
    [
      'select from unnest($1) a cross join lateral (select from report r where r.id = a offset 0) x',
      ['lookup'],
    ],
    ['select from report r cross join lateral (select from unit limit 1) x', []],
    ['with x as (update report set unit = 1 returning id) select from x', ['with']],
    ['select from report where id = any($1) for no key update', ['lock']],
  ])('%s', (text, findings) => {
    expect(findingsOf(text, relations)).toEqual(findings);
  });
});
