/** What can be imported in bulk: each goes through the use case of the mutation of the same rows. */
export const importKinds = ['reports', 'enterprises', 'organizations'] as const;
/** One of them. */
export type ImportKind = (typeof importKinds)[number];

/** How a file is written: one JSON object a line, or fields between commas under a header. */
export type ImportFormat = 'NDJSON' | 'CSV';

/**
 * RECEIVING -> WAITING (the whole file is kept) -> WORKING -> DONE, or FAILED after a fault of the program came back at every
 * try. RECEIVING -> UNDONE when the file did not come in whole: nothing of it is kept.
 */
export type ImportState = 'RECEIVING' | 'WAITING' | 'WORKING' | 'DONE' | 'FAILED' | 'UNDONE';

/** A file to import, before anything is read of it. */
export interface ImportRequest {
  readonly what: ImportKind;
  readonly format: ImportFormat;
  readonly isGzip: boolean;
  /** Checks everything and stores nothing. */
  readonly dryRun: boolean;
}

/** How far an import is. */
export interface ImportStatus {
  readonly id: string;
  readonly what: ImportKind;
  readonly format: ImportFormat;
  readonly dryRun: boolean;
  readonly state: ImportState;
  /** Of the file, unpacked; undefined while it comes in. */
  readonly bytes: number | undefined;
  /** Rows of the file; undefined while it comes in. */
  readonly rows: number | undefined;
  /** Rows that were worked so far, by what became of them. */
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** What reports were warned of; they were taken all the same. */
  readonly warnings: number;
  /** Findings about rejected rows. */
  readonly faults: number;
  readonly batches: number;
  readonly begunAt: Date;
  readonly receivedAt: Date | undefined;
  readonly endedAt: Date | undefined;
  /** Of a failed import: the id under which the log tells why. */
  readonly faultId: string | undefined;
}

/** Whether nothing will change any more. */
export function hasEnded({ state }: Pick<ImportStatus, 'state'>): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'UNDONE';
}
