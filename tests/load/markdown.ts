import type { Figure, PartReport, Report, Table } from './report.js';

/** The report as Markdown: all bars in one table, then what each part found. */
export function markdown({ date, command, machine, parts }: Report): string {
  return [
    `Run of ${date} by \`${command}\` on ${machine}.`,
    '',
    ...barsOf(parts),
    ...memoryOf(parts),
    ...parts.flatMap(partLines),
  ].join('\n');
}

function barsOf(parts: readonly PartReport[]): string[] {
  const rows = parts.flatMap(({ stage, figures }) =>
    figures
      .filter(({ met }) => met !== undefined)
      .map(({ what, measured, bar, met }) => [
        ...[stage, what, measured, bar],
        met === true ? 'met' : '**missed**',
      ]),
  );
  return tableLines({ title: 'Bars', columns: ['on', 'what', 'measured', 'bar', ''], rows });
}

function memoryOf(parts: readonly PartReport[]): string[] {
  const rows = parts.flatMap(({ stage, name, highWater }) =>
    highWater === undefined
      ? []
      : [[stage, name, `${highWater.node.toFixed(0)} MB`, `${highWater.all.toFixed(0)} MB`]],
  );
  const columns = ['on', 'part', 'Node', 'with PostgreSQL, shared pages once'];
  return tableLines({ title: 'Most memory', columns, rows });
}

function partLines({ stage, name, command, seconds, figures, tables }: PartReport): string[] {
  const others = figures.filter(({ met }) => met === undefined);
  return [
    `## ${name}, ${stage}`,
    '',
    `\`${command}\`, ${seconds.toFixed(0)} s.`,
    '',
    ...tableLines(figureTable(others)),
    ...tables.flatMap(tableLines),
  ];
}

function figureTable(figures: readonly Figure[]): Table {
  const rows = figures.map(({ what, measured }) => [what, measured]);
  return { title: '', columns: ['what', 'measured'], rows };
}

function tableLines({ title, columns, rows }: Table): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(columns.map(() => '---'));
  const head = title === '' ? [] : [`### ${title}`, ''];
  return [...head, line(columns), rule, ...rows.map(line), ''];
}
