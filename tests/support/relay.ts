import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network between a client and the server: it writes down what was asked, and can lose an answer. */
export interface Relay {
  readonly url: string;
  /** Every body that was sent, parsed, in order; may be emptied. */
  readonly asked: unknown[];
  /** The next request for which this holds is carried out, and its answer lost. */
  loses: (body: string) => boolean;
  close(): Promise<void>;
}

const nothing = (): boolean => false;

/** Starts a relay in front of the server at `target`. */
export async function startRelay(target: string): Promise<Relay> {
  const asked: unknown[] = [];
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    asked.push(JSON.parse(body));
    const { authorization } = request.headers;
    const headers = {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    };
    const answer = await fetch(`${target}${request.url ?? ''}`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (relay.loses(body)) {
      relay.loses = nothing;
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const relay: Relay = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    loses: nothing,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return relay;
}
