/** What is told of a request that never became a question. */
export interface HttpFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A caller without a key that lives. Which part of it is wrong is not told: that would help to guess. */
export function unauthenticated(): HttpFault {
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message:
      'You have no access. Send the key of a client that is alive, as the header "Authorization: Bearer tonghop_...".',
  };
}

/** A body that is larger than the server reads. */
export function payloadTooLarge(mostBytes: number): HttpFault {
  const message = `A request may have at most ${mostBytes / 1_000_000} MB. Send fewer rows at once.`;
  return { status: 413, code: 'PAYLOAD_TOO_LARGE', message };
}

/** A body that is no JSON. */
export function malformedJson(reason: string): HttpFault {
  return { status: 400, code: 'MALFORMED_JSON', message: `The body is not JSON: ${reason}` };
}

/** A body of another kind than JSON. */
export function unsupportedMediaType(actual: string): HttpFault {
  const message = `"${actual.slice(0, 80)}" is not read here; send Content-Type: application/json.`;
  return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
}

/** An address that leads nowhere. */
export function notFound(url: string): HttpFault {
  const message = `There is nothing at ${url.slice(0, 80)}; questions go to /graphql.`;
  return { status: 404, code: 'NOT_FOUND', message };
}

/** A request that HTTP itself does not allow. */
export function badRequest(reason: string): HttpFault {
  return { status: 400, code: 'BAD_REQUEST', message: reason };
}

/** A fault of the program; what happened is in the log under the id. */
export function internalServerError(id: string): HttpFault {
  const message = `The server could not answer. The fault is recorded under ${id}.`;
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message };
}

/** A caller that may not do what it asked for. */
export function forbidden(message: string): HttpFault {
  return { status: 403, code: 'FORBIDDEN', message };
}

/** Rows of a kind that is not imported. */
export function unknownImport(
  named: string,
  known: readonly string[],
  suggestion: string | undefined,
): HttpFault {
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  const message = `"${named.slice(0, 80)}" cannot be imported; there are ${known.join(', ')}.${hint}`;
  return { status: 404, code: 'NOT_FOUND', message };
}

/** A file of another kind than rows. */
export function unsupportedImportType(actual: string, known: readonly string[]): HttpFault {
  const message = `"${actual.slice(0, 80)}" is not imported; send Content-Type: ${known.join(' or ')}.`;
  return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
}

/** A file that is packed in a way that is not known. */
export function unsupportedEncoding(actual: string): HttpFault {
  const message = `Content-Encoding "${actual.slice(0, 80)}" is not read here; send gzip or nothing.`;
  return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
}

/** A mode that is none. */
export function unknownMode(actual: string): HttpFault {
  const message = `mode=${actual.slice(0, 80)} is unknown; mode=dryRun checks everything and stores nothing.`;
  return { status: 400, code: 'BAD_REQUEST', message };
}
