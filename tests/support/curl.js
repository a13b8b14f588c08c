// As much of curl as the guides use: curl -s URL -H 'name: value' ... -d BODY
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
  },
});
const headers = values.header.map((line) => line.split(': '));
const answer = await fetch(positionals[0], { method: 'POST', headers, body: values.data });
process.stdout.write(await answer.text());
