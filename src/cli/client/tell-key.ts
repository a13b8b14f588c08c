import type { GivenKey } from '../../access/client.js';
import type { Result } from '../../kernel/result.js';
import type { CommandContext, ExitCode } from '../command-context.js';
import { tellFindings } from './tell-findings.js';

/** Prints a new key, the only time that anybody sees it. */
export function tellKey(
  context: CommandContext,
  result: Result<GivenKey>,
  done: string,
  json: boolean,
): ExitCode {
  if (!result.ok) return tellFindings(context, result.errors, json);
  const { code, key } = result.value;
  const text = `${done} Its key is shown this once; keep it like a password:\n${key}\n`;
  context.output.write(json ? `${JSON.stringify({ code, key })}\n` : text);
  return 0;
}
