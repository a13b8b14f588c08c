/** A question that shows what the server is for. */
export interface FirstQuestion {
  readonly query: string;
  /** Ready to be pasted into a shell. */
  readonly curl: string;
}

const OF_DEMO =
  '{ unit(code: "binh_phuoc_zones") { name indicator(code: "trade_union_coverage_of_all", period: "2023-H1") { value numerator denominator } } }';
const OF_ANY = '{ units(first: 3) { totalCount nodes { code name } } }';
const PATIENCE_MS = 10_000;

/** The first question of the demo, or one that fits any data; with a key unless the door is still open. */
export function firstQuestion(url: string, hasDemo: boolean, isOpen: boolean): FirstQuestion {
  const query = hasDemo ? OF_DEMO : OF_ANY;
  const body = JSON.stringify({ query });
  const key = isOpen ? '' : ` -H "authorization: Bearer $TONGHOP_KEY"`;
  const type = `-H 'content-type: application/json'`;
  return { query, curl: `curl -s ${url}/graphql ${type}${key} -d '${body}'` };
}

/** Asks over HTTP as anybody would; the answer as it came, or why there is none. */
export async function askOverHttp(url: string, query: string): Promise<string> {
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return (await answer.text()).trim();
  } catch (error) {
    return `(no answer: ${error instanceof Error ? error.message : String(error)})`;
  }
}
