import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tonghop } from './product.js';

/** Runs `tonghop VERB` on the database of a data directory; the seconds it took, start of the process included. */
export async function runTonghop(verb: string, dataDirectory: string): Promise<number> {
  const start = performance.now();
  const environment = { ...process.env, DATA_DIR: dataDirectory };
  const child = spawn(process.execPath, [tonghop, verb], { env: environment, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`tonghop ${verb} ended with ${code}`);
  return (performance.now() - start) / 1000;
}
