import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createApplication, type Application } from '../../src/app/application.js';
import { startHttpServer } from '../../src/app/start-http-server.js';
import { parseNetworkRange } from '../../src/config/network-range.js';
import { startImportWorker } from '../../src/imports/import-worker.js';
import type { Clock } from '../../src/kernel/clock.js';
import { createLogger } from '../../src/platform/logger.js';
import { createTestDatabase } from './database.js';
import { defineReferenceData } from './reference-data.js';

/** One error of an answer. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly id?: string;
    readonly findings?: readonly {
      readonly code: string;
      readonly suggestion?: string;
      readonly messageEn: string;
    }[];
  };
}

/** What the server answered. */
export interface ApiAnswer<T> {
  readonly status: number;
  readonly data: T | null | undefined;
  readonly errors: readonly ApiError[];
}

/** A server over a database of its own, as a client sees it. */
export interface TestApi {
  readonly url: string;
  readonly databaseUrl: string;
  readonly application: Application;
  /** What the server wrote to its log. */
  readonly log: string[];
  /** Sends a typed document; throws when the answer has errors. */
  ask<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T>;
  /** Sends a text as it is. */
  send<T = Record<string, unknown>>(query: string, variables?: unknown): Promise<ApiAnswer<T>>;
  /** Sends any body. */
  post(body: string | Buffer, headers?: Record<string, string>): Promise<ApiAnswer<unknown>>;
  close(): Promise<void>;
}

/** How the test server is set up. */
export interface TestApiOptions {
  /** Whose connections are answered; absent: those of this machine. */
  readonly trusted?: readonly string[];
  /** The day of the server's clock. */
  readonly today?: string;
  /** The server's clock, where a test moves it; absent: noon in Vietnam on `today`. */
  readonly clock?: Clock;
  /** Takes files of rows too, and works on them. */
  readonly imports?: boolean;
}

/** Starts the product on a random port of the loopback address, with the reference catalogue defined. */
export async function startTestApi({
  trusted = ['127.0.0.1'],
  today = '2026-03-01',
  clock = { now: () => new Date(`${today}T05:00:00Z`) },
  imports = false,
}: TestApiOptions = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  await testDatabase.database.close();
  const databaseUrl = testDatabase.url;
  const application = await createApplication({ databaseUrl, poolSize: 8, clock });
  await defineReferenceData(application);
  const log: string[] = [];
  const logger = createLogger({
    level: 'info',
    stream: { write: (line: string) => void log.push(line) },
  });
  const trustedNetworks = trusted.map((range) => parseNetworkRange(range)!);
  const configuration = { port: 0, host: '127.0.0.1', trustedNetworks };
  const worker = imports ? await startImportWorker({ ...application, logger }) : undefined;
  const given = { application, configuration, logger, imports: worker?.services };
  const server = await startHttpServer(given);
  const post = async <T>(
    body: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<T>> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const answer = (await response.json()) as { data?: T; errors?: ApiError[] };
    return { status: response.status, data: answer.data, errors: answer.errors ?? [] };
  };
  const send = <T>(query: string, variables?: unknown): Promise<ApiAnswer<T>> =>
    post<T>(JSON.stringify({ query, variables }));
  return {
    url: server.url,
    databaseUrl,
    application,
    log,
    send,
    post,
    ask: async (document, variables) => {
      const answer = await send<never>(print(document), variables);
      if (answer.errors.length > 0 || answer.data === null) {
        throw new Error(JSON.stringify(answer.errors));
      }
      return answer.data!;
    },
    close: async () => {
      await server.close();
      await worker?.stop();
      await application.close();
      await testDatabase.drop();
    },
  };
}
