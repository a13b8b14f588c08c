import { spawn } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freshDirectory } from './fresh-directory.js';

const END = '--- end of the step ---';

/** A terminal in which a guide is followed: what one step sets is there in the next. */
export interface GuideShell {
  /** Pastes lines; what they print on standard output. */
  run(lines: string): Promise<string>;
  close(): void;
}

/** Opens a terminal whose `npx tonghop` is the product built in `product` and whose `node` is the one that runs the tests. */
export function openGuideShell(
  product: string,
  environment: Readonly<Record<string, string>>,
): GuideShell {
  const path = [commandsOf(product), process.env.PATH, commandsOfMachinesWithout()].join(':');
  const shell = spawn('sh', {
    env: { ...process.env, ...environment, NODE_OPTIONS: '', PATH: path },
  });
  let output = '';
  let complaints = '';
  let step: (() => void) | undefined;
  let fail: ((reason: Error) => void) | undefined;
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.endsWith(`${END}\n`)) step?.();
  });
  shell.stderr.setEncoding('utf8').on('data', (text: string) => void (complaints += text));
  shell.once('exit', () => fail?.(new Error(`the shell ended: ${complaints}`)));
  return {
    run: async (lines) => {
      output = '';
      complaints = '';
      await new Promise<void>((resolve, reject) => {
        step = resolve;
        fail = reject;
        shell.stdin.write(`${lines}\nprintf '%s\\n' '${END}'\n`);
      });
      const printed = output.slice(0, -END.length - 1).trim();
      if (printed === '' && complaints !== '') throw new Error(complaints);
      return printed;
    },
    close: () => void shell.stdin.end(),
  };
}

function commandsOf(product: string): string {
  const directory = freshDirectory(0o755);
  const script = join(product, 'dist', 'app', 'tonghop.js');
  writeCommand(join(directory, 'npx'), `shift\nexec "${process.execPath}" "${script}" "$@"`);
  symlinkSync(process.execPath, join(directory, 'node'));
  return directory;
}

// Last on the path: a curl of the guide's own options, used only where the machine has none.
function commandsOfMachinesWithout(): string {
  const directory = freshDirectory(0o755);
  const script = resolve('tests/support/curl.js');
  writeCommand(join(directory, 'curl'), `exec "${process.execPath}" "${script}" "$@"`);
  return directory;
}

function writeCommand(file: string, lines: string): void {
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
}
