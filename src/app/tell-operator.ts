import type { DomainError } from '../kernel/domain-error.js';
import { EmbeddedPostgresError } from '../platform/embedded/embedded-postgres-error.js';
import { cannotListen, cannotUseDatabase, portTaken } from './errors.js';
import { OperatorError } from './operator-error.js';

/** Tells faults to whoever started the program, in both languages. */
export function tellFaults(faults: readonly DomainError[]): void {
  for (const { messageEn, messageVi, suggestion } of faults) {
    const [hintEn, hintVi] =
      suggestion === undefined
        ? ['', '']
        : [` Did you mean "${suggestion}"?`, ` Có phải là "${suggestion}"?`];
    tell(`${messageEn}${hintEn}\n${messageVi}${hintVi}`);
  }
}

/**
 * Tells why the program ends: what operators can do something about in their words, else the fault with its trace. `listening`
 * is where a server was to listen.
 */
export function tellFailure(
  error: unknown,
  listening?: { readonly host: string; readonly port: number },
): void {
  if (error instanceof OperatorError) {
    for (const line of error.details) tell(line);
    tellFaults([error.fault]);
  } else if (error instanceof EmbeddedPostgresError) tellFaults([error.fault]);
  else if (listening !== undefined && isOfListening(error, listening.host)) {
    tellListening(error, listening);
  } else if (isOfDatabase(error)) tellFaults([cannotUseDatabase(error.message)]);
  else if (isOfSystem(error)) tell(error.message);
  else tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function tellListening(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): void {
  tellFaults([
    error.code === 'EADDRINUSE' ? portTaken(host, port) : cannotListen(host, port, error.message),
  ]);
}

/** The name of a database server is looked up too: only the own HOST is a matter of listening. */
function isOfListening(error: unknown, host: string): error is NodeJS.ErrnoException {
  if (!isOfSystem(error)) return false;
  const isOwnHost = 'hostname' in error && error.hostname === host;
  return error.syscall === 'listen' || (error.syscall === 'getaddrinfo' && isOwnHost);
}

/** On the way to it (ECONNREFUSED, ENOTFOUND) or from PostgreSQL itself (28P01, 3D000). */
function isOfDatabase(error: unknown): error is Error {
  if (isOfSystem(error)) return error.syscall === 'connect' || error.syscall === 'getaddrinfo';
  return error instanceof Error && 'severity' in error;
}

/** From the operating system: the sentence says it all. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
