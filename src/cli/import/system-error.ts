/** What the system says when a file cannot be read; `code` is its own, such as ENOENT. */
export interface SystemError {
  readonly code: unknown;
  readonly message: string;
}

/** Whether something thrown is the system's word about a file, and no fault of the program. Told by its shape, as Node does. */
export function isSystemError(error: unknown): error is SystemError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    typeof error.message === 'string'
  );
}
