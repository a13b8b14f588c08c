import type { Report } from '../report.js';
import type { GrowthPoint } from './growth.js';

const question = 'one indicator of the country';
const width = 720;
const height = 420;
const frame = { left: 80, right: 50, top: 30, bottom: 50 };

/** The lines of the chart; their dashes tell them apart without colours. */
const lines = [
  { key: 'records', label: 'added up from the records by SQL', dashes: '2 4' },
  { key: 'http', label: 'the API over HTTP', dashes: '' },
  { key: 'database', label: 'its statement in the database', dashes: '8 4' },
] as const;

/** Both themes: an image of its own cannot take colours from the page around it. */
const style = `<style>
  svg { color: #1f2328; font: 14px sans-serif; }
  @media (prefers-color-scheme: dark) { svg { color: #e6edf3; } }
  text { fill: currentColor; }
  .axis, .grid { stroke: currentColor; fill: none; }
  .grid { opacity: 0.15; }
  .line { stroke: currentColor; stroke-width: 2; fill: none; }
  .point { fill: currentColor; }
</style>`;

type Scale = (value: number) => number;

/** What one indicator of the country costs, by the number of enterprises, both logarithmic, as an SVG document. */
export function growthChart(report: Report): string {
  const points = report.parts
    .filter(({ name }) => name === 'growth')
    .flatMap(({ details }) => details as readonly GrowthPoint[])
    .filter((point) => point.question === question);
  if (points.length < 2) throw new Error('the report holds fewer than two sizes');
  const sizes = points.map(({ enterprises }) => enterprises);
  const times = points.flatMap((point) => lines.map(({ key }) => point[key]));
  const decades = decadesOf(times);
  const x = logarithmic(Math.min(...sizes), Math.max(...sizes), frame.left, width - frame.right);
  const y = logarithmic(decades[0]!, decades.at(-1)!, height - frame.bottom, frame.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>Milliseconds of ${question}, by the number of enterprises</title>`,
    style,
    ...decades.map((decade) => timeMark(decade, y(decade))),
    ...sizes.map((size) => sizeMark(size, x(size))),
    ...lines.flatMap((line, place) => drawn(line, points, x, y, place)),
    '</svg>\n',
  ].join('\n');
}

function logarithmic(least: number, most: number, from: number, to: number): Scale {
  const span = Math.log(most) - Math.log(least);
  return (value) => {
    const part = (Math.log(value) - Math.log(least)) / span;
    return Math.round((from + part * (to - from)) * 10) / 10;
  };
}

/** Powers of ten around all values. */
function decadesOf(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

function timeMark(milliseconds: number, y: number): string {
  return `<path class="grid" d="M${frame.left} ${y}H${width - frame.right}"/><text x="${frame.left - 8}" y="${y + 5}" text-anchor="end">${milliseconds.toLocaleString('en')} ms</text>`;
}

function sizeMark(enterprises: number, x: number): string {
  const y = height - frame.bottom;
  return `<path class="grid" d="M${x} ${frame.top}V${y}"/><text x="${x}" y="${y + 24}" text-anchor="middle">${enterprises.toLocaleString('en')}</text>`;
}

function drawn(
  { key, label, dashes }: (typeof lines)[number],
  points: readonly GrowthPoint[],
  x: Scale,
  y: Scale,
  place: number,
): string[] {
  const places = points.map((point) => ({ x: x(point.enterprises), y: y(point[key]) }));
  const path = places
    .map((each, index) => `${index === 0 ? 'M' : 'L'}${each.x} ${each.y}`)
    .join('');
  const top = 20 + place * 20;
  return [
    `<path class="line" stroke-dasharray="${dashes}" d="${path}"/>`,
    ...places.map((each) => `<circle class="point" cx="${each.x}" cy="${each.y}" r="4"/>`),
    `<path class="line" stroke-dasharray="${dashes}" d="M${frame.left + 20} ${top + 20}h40"/>`,
    `<text x="${frame.left + 70}" y="${top + 25}">${label}</text>`,
  ];
}
