import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

/** What the platform writes its log through; pino's own type, so that children and levels exist. */
export type { Logger } from 'pino';

// Standard error: standard output belongs to the ready line and to the answers of the CLI.
const STANDARD_ERROR = 2;

const SECRETS = [
  'password',
  'apiKey',
  'databaseUrl',
  'authorization',
  '*.password',
  '*.apiKey',
  '*.databaseUrl',
  '*.authorization',
  'req.headers.authorization',
  'req.headers.cookie',
];

/**
 * A logger that writes one JSON object a line to standard error (or to `stream`), with the time in
 * ISO 8601. Lines are written at once, so the last words of a crash are not lost.
 */
export function createLogger(options: {
  readonly level: string;
  readonly stream?: DestinationStream;
}): Logger {
  const stream = options.stream ?? destination({ fd: STANDARD_ERROR, sync: true });
  return pino(
    {
      level: options.level,
      base: { service: 'tonghop', pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS, censor: '(hidden)' },
    },
    stream,
  );
}
