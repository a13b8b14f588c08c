import { formatRange, type NetworkRange } from '../config/network-range.js';
import { findUnitsByCode } from '../units/unit-lookup.js';
import type { Application } from './application.js';
import { askOverHttp, firstQuestion } from './first-question.js';

const DEMO_UNIT = 'binh_phuoc_zones';

/** The first line on standard output: whoever started the process may go on. */
export function tellReady(url: string): void {
  // Who reads only the first line closes the pipe after it.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
}

/** For people: where it is, who may call, a first question to paste, and its answer, which was really asked if it may be. */
export async function greet(
  application: Application,
  { trustedNetworks }: { readonly trustedNetworks: readonly NetworkRange[] },
  url: string,
): Promise<void> {
  const demo = await findUnitsByCode(application.database, [DEMO_UNIT]);
  const isOpen = await application.authenticator.door.isOpen();
  const { query, curl } = firstQuestion(url, demo.has(DEMO_UNIT), isOpen);
  const callers = isOpen
    ? openTo(trustedNetworks.map(formatRange))
    : 'Every caller needs the key of an API client.';
  const answer = isOpen ? `It answers:\n  ${await askOverHttp(url, query)}\n` : '';
  process.stdout.write(`
tonghop: ${url}/graphql
${callers}

Ask a first question:
  ${curl}
${answer}
Stop with Ctrl-C.
`);
}

function openTo(networks: readonly string[]): string {
  if (networks.length === 0) {
    return 'There are no API keys yet, and TRUSTED_NETWORKS lets nobody in: tonghop client create --help';
  }
  return `There are no API keys yet: only ${networks.join(', ')} may call (TRUSTED_NETWORKS), and may do everything.
Make a client to close this door: tonghop client create --help`;
}
