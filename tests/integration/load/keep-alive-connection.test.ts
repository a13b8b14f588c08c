import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { KeepAliveConnection } from '../../load/keep-alive-connection.js';

// Between two questions a road may wait minutes for another one: no server keeps a connection as long.
let server: Server;
let connections = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.setHeader('content-length', 2).end('{}'));
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('connects anew when the server has closed the connection meanwhile', async () => {
  const { port } = server.address() as AddressInfo;
  const connection = await KeepAliveConnection.open(`http://127.0.0.1:${port}/graphql`);
  expect(await connection.ask('{}')).toBe('{}');
  expect(await connection.ask('{}')).toBe('{}');
  expect(connections).toBe(1);
  server.closeAllConnections();
  while (connection.isOpen) await wait(5);
  expect(await connection.ask('{}')).toBe('{}');
  expect(connections).toBe(2);
  connection.close();
});
