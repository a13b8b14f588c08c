import { readFileSync, writeFileSync } from 'node:fs';
import '../support/typescript-hooks.js';
import type { Report } from './report.js';

// Draws what `npm run bench` found of countries of several sizes: draw-growth.ts [report.json] [growth.svg]
const { growthChart } = await import('./country/growth-chart.js');
const [from = '.cache/bench/report.json', to = 'docs/growth.svg'] = process.argv.slice(2);
writeFileSync(to, growthChart(JSON.parse(readFileSync(from, 'utf8')) as Report));
