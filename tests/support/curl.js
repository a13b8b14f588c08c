// As much of curl as the guides use: curl -s URL -H 'name: value' ... -d BODY, or --data-binary @FILE
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
    'data-binary': { type: 'string' },
  },
});
const headers = values.header.map((line) => line.split(': '));
const file = values['data-binary']?.slice(1);
const body = file === undefined ? values.data : readFileSync(file);
const method = body === undefined ? 'GET' : 'POST';
const answer = await fetch(positionals[0], { method, headers, body });
process.stdout.write(await answer.text());
