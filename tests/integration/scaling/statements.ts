import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributionSources } from '../../../src/app/sources.js';
import { allContributions } from '../../../src/cube/all-contributions.js';
import { contributeStatement } from '../../../src/cube/contribute.js';
import { gatherPeriodStatement, gatherStatement } from '../../../src/cube/gather-statement.js';
import { knownStatement, readingStatement } from '../../../src/cube/reading-statement.js';
import type { SqlStatement } from '../../../src/platform/statement.js';
import {
  lastReportedSource,
  lastReportedTables,
} from '../../../src/submissions/fill/last-reported.js';

const source = join(import.meta.dirname, '../../../src');

/** Every named statement of the product: those in files, those that are built, and those that stand in a module. */
export function allStatements(): SqlStatement[] {
  const found = [...inFiles(), ...built(), ...inModules()];
  return [...new Map(found.map((statement) => [statement.name, statement])).values()];
}

function files(ending: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.startsWith('migrations'))
    .map((file) => readFileSync(join(source, file), 'utf8'));
}

function inFiles(): SqlStatement[] {
  return files('.sql').map(named);
}

function named(text: string): SqlStatement {
  const [, name] = /^-- name: (\S+)/.exec(text) ?? [];
  if (name === undefined) throw new Error(`no name: ${text.slice(0, 60)}`);
  return { name, text };
}

/** The reading with every source and with what stands in; other questions leave parts of it out. */
function built(): SqlStatement[] {
  const cells = readFileSync(join(source, 'cube/sql/read-cells.sql'), 'utf8');
  const parts = { name: 'cells', text: cells };
  return [
    ...contributionSources.map(contributeStatement),
    gatherStatement(contributionSources.filter(({ periods }) => periods === undefined)),
    gatherPeriodStatement(contributionSources.filter(({ periods }) => periods !== undefined)),
    { ...readingStatement(parts, contributionSources, undefined), name: 'cube.read-(crosses)' },
    { ...readingStatement(parts, [], lastReportedSource), name: 'cube.read-(filled)' },
    { ...knownStatement(parts, contributionSources, lastReportedSource), name: 'cube.known' },
  ];
}

const pieces: Readonly<Record<string, string>> = {
  '${allContributions(sources)}': allContributions(contributionSources),
  "${lastReportedTables(counted, { asks: '$3', today: '$4' })}": lastReportedTables(true, {
    asks: '$3',
    today: '$4',
  }),
};

/** Texts in modules. Statements of the cube whose names are put together are those of `built`. */
function inModules(): SqlStatement[] {
  const texts = files('.ts').flatMap((text) => [
    ...[...text.matchAll(/`(-- name: [^`]*)`/g)].map(([, statement = '']) => statement),
    ...[...text.matchAll(/'(-- name: [^']*)'/g)].map(([, statement = '']) => statement),
  ]);
  return texts
    .filter((text) => !/^-- name: cube\.\S*\$/.test(text))
    .map((text) => named(filled(text).replace('\\n', '\n').replace('${name}', '(stand-ins)')));
}

function filled(text: string): string {
  return Object.entries(pieces).reduce((all, [hole, piece]) => all.replace(hole, piece), text);
}
