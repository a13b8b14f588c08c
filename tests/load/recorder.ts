import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown } from './markdown.js';
import { machine, type PartReport, type Report } from './report.js';

/** Keeps what was found and writes it after each part, so that a run that is broken off leaves what it had. */
export class Recorder {
  private readonly parts: PartReport[] = [];
  private readonly folder: string;
  private readonly command: string;

  constructor(folder: string, command: string) {
    this.folder = folder;
    this.command = command;
    mkdirSync(folder, { recursive: true });
  }

  /** Adds a part and writes both reports. */
  record(part: PartReport): void {
    this.parts.push(part);
    const report = this.report();
    writeFileSync(join(this.folder, 'report.md'), markdown(report));
    writeFileSync(join(this.folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  }

  report(): Report {
    const date = new Date().toISOString().slice(0, 16);
    return { date, command: this.command, machine: machine(), parts: this.parts };
  }
}
