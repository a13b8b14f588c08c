import type { ApiAnswer, TestApi } from './api.js';

/** What a client is created with; see CreateApiClientInput. */
export interface NewClient {
  readonly code: string;
  readonly actions: readonly string[];
  readonly unit?: string;
  readonly agency?: string;
  readonly expiresAt?: string;
}

/** A client that calls the server with its key. */
export interface Caller {
  readonly key: string;
  send<T = Record<string, unknown>>(query: string, variables?: unknown): Promise<ApiAnswer<T>>;
}

const CREATE = `mutation ($input: CreateApiClientInput!) {
  createApiClient(input: $input) { key userErrors { code messageEn } } }`;

interface Created {
  readonly createApiClient: { readonly key: string | null; readonly userErrors: readonly object[] };
}

/** A caller with a key. */
export function callerOf(api: TestApi, key: string): Caller {
  return {
    key,
    send: <T>(query: string, variables?: unknown) =>
      api.post(JSON.stringify({ query, variables }), {
        authorization: `Bearer ${key}`,
      }) as Promise<ApiAnswer<T>>,
  };
}

/** Creates a client over the API, in the name of `by` (absent: this machine, while the door is open). */
export async function createCaller(api: TestApi, client: NewClient, by?: Caller): Promise<Caller> {
  const input = { name: `Máy khách ${client.code}`, ...client };
  const { data, errors } = await (by ?? api).send<Created>(CREATE, { input });
  const { key = null, userErrors = [] } = data?.createApiClient ?? {};
  if (key === null) throw new Error(JSON.stringify([...errors, ...userErrors]));
  return callerOf(api, key);
}
