import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './import-world.js';

/** How far an import is, as HTTP tells it. */
export interface ToldImport {
  readonly id: string;
  readonly state: string;
  readonly ended: boolean;
  readonly rows: number | null;
  readonly created: number;
  readonly rejected: number;
  readonly faults: number;
  readonly firstFaults: readonly Fault[];
  readonly links: { readonly self: string; readonly faults: string };
}

/** What was answered to a file: an import, or errors. */
export interface FileAnswer {
  readonly status: number;
  readonly body: ToldImport & {
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly suggestion?: string };
    }[];
  };
}

/** Sends a file of rows. */
export async function sendFile(
  url: string,
  what: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<FileAnswer> {
  const response = await fetch(`${url}/imports/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: response.status, body: (await response.json()) as FileAnswer['body'] };
}

/** Asks until the import has ended. */
export async function untilEnded(
  url: string,
  id: string,
  headers: Record<string, string> = {},
): Promise<ToldImport> {
  for (;;) {
    const response = await fetch(`${url}/imports/${id}`, { headers });
    const told = (await response.json()) as ToldImport;
    if (told.ended || !response.ok) return told;
    await wait(100);
  }
}
