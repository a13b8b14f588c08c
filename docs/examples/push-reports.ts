// Pushes the reports of a file and prints what became of each. Needs nothing but Node 24 (or any other runtime with fetch).
//
//   TONGHOP_URL=http://127.0.0.1:4000 TONGHOP_KEY=tonghop_... node push-reports.ts reports.json
//
// The file holds {"idempotencyKey": "...", "reports": [...]}. The key is written down with the reports before they are sent the
// first time, so that a second attempt, by this program or by a person tomorrow, is known for what it is.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const WHO = `query { viewer { client actions unit { code } } }`;

const PUSH = `mutation ($input: SubmitReportsInput!) {
  submitReports(input: $input) {
    created updated unchanged rejected
    receipt { receivedAt requestHash }
    results { row key status revision warnings { code messageVi messageEn } }
    userErrors { row code path messageVi messageEn expected actual suggestion }
  }
}`;

interface Finding {
  readonly row?: number | null;
  readonly code: string;
  readonly path?: readonly string[];
  readonly messageVi: string;
  readonly messageEn: string;
}

interface Push {
  readonly receipt: { readonly receivedAt: string; readonly requestHash: string } | null;
  readonly results: readonly {
    readonly key: string;
    readonly status: string;
    readonly revision: number | null;
    readonly warnings: readonly Finding[];
  }[];
  readonly userErrors: readonly Finding[];
}

interface Viewer {
  readonly client: string;
  readonly actions: readonly string[];
  readonly unit: { readonly code: string } | null;
}

const url = `${process.env.TONGHOP_URL ?? 'http://127.0.0.1:4000'}/graphql`;
const attempts = 5;

/** Asks once. Errors of the request as a whole (no key, no right, a wrong question) end the program. */
async function ask<T>(query: string, variables: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${process.env.TONGHOP_KEY ?? ''}`,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(60_000),
  });
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  const { data, errors } = (await response.json()) as { data?: T; errors?: object[] };
  if (errors !== undefined || data === undefined) {
    print(`refused: ${JSON.stringify(errors)}`);
    process.exit(2);
  }
  return data;
}

/** Asks until there is an answer. That is safe for a push: the same key and reports count once, however often they come. */
async function askSurely<T>(query: string, variables: object): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask<T>(query, variables);
    } catch (error) {
      if (attempt === attempts) throw error;
      process.stderr.write(`no answer (${String(error)}): the same again\n`);
      await wait(2 ** attempt * 100);
    }
  }
}

async function push(input: object, dryRun: boolean): Promise<Push> {
  const variables = { input: { ...input, dryRun } };
  return (await askSurely<{ submitReports: Push }>(PUSH, variables)).submitReports;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printFinding(word: string, { row, code, messageVi, messageEn }: Finding): void {
  const place = typeof row === 'number' ? ` in report ${row}` : '';
  print(`${word}${place}: ${code}: ${messageVi} / ${messageEn}`);
}

const input = JSON.parse(await readFile(process.argv[2] ?? 'reports.json', 'utf8')) as object;

const { viewer } = await askSurely<{ viewer: Viewer }>(WHO, {});
print(`client ${viewer.client}: ${viewer.actions.join(' ')} below ${viewer.unit?.code ?? 'all'}`);

const rehearsal = await push(input, true);
for (const finding of rehearsal.userErrors) printFinding('error', finding);
if (rehearsal.userErrors.length > 0) process.exit(1);

const { receipt, results, userErrors } = await push(input, false);
for (const finding of userErrors) printFinding('error', finding);
if (receipt === null) process.exit(1);
for (const { key, status, revision, warnings } of results) {
  print(`${key}: ${status}, revision ${revision}`);
  for (const warning of warnings) printFinding('warning', warning);
}
print(`receipt of ${receipt.receivedAt}: ${receipt.requestHash}`);
