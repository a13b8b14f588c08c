import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ForbiddenError, requireAction } from '../access/gate.js';
import { hasEnded, importKinds, type ImportStatus } from '../imports/bulk-import.js';
import { faultPages, firstFaults } from '../imports/fault-pages.js';
import { readImport } from '../imports/import-reader.js';
import type { ImportServices } from '../imports/import-services.js';
import { actionOfImport } from '../imports/import-targets.js';
import { receiveImport } from '../imports/receive-import.js';
import { nearest } from '../kernel/suggest.js';
import type { Admission } from './admit-caller.js';
import * as errors from './errors.js';
import { readImportHeaders } from './import-headers.js';
import { sendFault, sendFindings } from './send-fault.js';

const NDJSON = 'application/x-ndjson; charset=utf-8';
const faultsTold = 20;

/**
 * Files of rows: `POST /imports/<what>` keeps the body as it comes in and answers 202 with where to ask; `GET /imports/<id>`
 * tells how far it is, `GET /imports/<id>/faults` every fault as NDJSON.
 */
export function addImportRoutes(
  server: FastifyInstance,
  admission: Admission,
  services: ImportServices,
): void {
  void server.register((scope, _options, done) => {
    // The body is handed on as it comes in, whatever its size.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.addHook('onRequest', admission.onRequest);
    scope.post('/imports/:what', (request, reply) => receive(services, admission, request, reply));
    scope.get('/imports/:id', (request, reply) => tell(services, admission, request, reply));
    scope.get('/imports/:id/faults', (request, reply) =>
      tellFaults(services, admission, request, reply),
    );
    done();
  });
}

async function receive(
  services: ImportServices,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const caller = admission.callerOf(request);
  const { what: named } = request.params as { what: string };
  const what = importKinds.find((kind) => kind === named);
  if (what === undefined) {
    const suggestion = nearest(named, importKinds);
    return refuse(request, reply, errors.unknownImport(named, importKinds, suggestion));
  }
  try {
    requireAction(caller, actionOfImport(what));
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    return refuse(request, reply, errors.forbidden(error.message));
  }
  const headers = readImportHeaders(request);
  if ('fault' in headers) return refuse(request, reply, headers.fault);
  const received = await receiveImport(services, caller, { what, ...headers }, request.raw);
  if (!received.ok) {
    await sendFindings(closing(request, reply), 400, received.errors);
    return;
  }
  const status = await readImport(caller.scope, services.database, caller.name, received.value);
  await reply
    .code(202)
    .header('location', `/imports/${received.value}`)
    .send(status && shown(status, []));
}

/** What is refused before its body was read: the connection cannot be used for another request. */
async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  fault: errors.HttpFault,
): Promise<void> {
  await sendFault(closing(request, reply), fault);
}

function closing(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.raw.readableEnded) return reply;
  request.raw.resume();
  return reply.header('connection', 'close');
}

async function find(
  services: ImportServices,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ImportStatus | undefined> {
  const { scope, name } = admission.callerOf(request);
  const { id } = request.params as { id: string };
  const status = await readImport(scope, services.database, name, id);
  if (status === undefined) await sendFault(reply, errors.notFound(request.url));
  return status;
}

async function tell(
  services: ImportServices,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const status = await find(services, admission, request, reply);
  if (status === undefined) return;
  const faults = await firstFaults(services.database, status, faultsTold);
  await reply.send(shown(status, faults));
}

async function tellFaults(
  services: ImportServices,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const status = await find(services, admission, request, reply);
  if (status === undefined) return;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const page of faultPages(services.database, status)) {
      yield page.map((fault) => `${JSON.stringify(fault)}\n`).join('');
    }
  };
  await reply.type(NDJSON).send(Readable.from(lines()));
}

function shown(status: ImportStatus, firstFaults: readonly object[]): object {
  const { id, faults } = status;
  const links = { self: `/imports/${id}`, faults: `/imports/${id}/faults` };
  return { ...status, ended: hasEnded(status), faults, firstFaults, links };
}
