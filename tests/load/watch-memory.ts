import { parentPort, workerData } from 'node:worker_threads';
import '../support/typescript-hooks.js';

// The thread of high-water.ts: looks again and again, and tells the most that it saw when it is told to stop.
const { memoryOf, memoryOfOne } = await import('./memory.js');

/** It reads a file of every process of the machine: seldom, to take little from what is measured. */
const everyMilliseconds = 2000;
const pid = workerData as number;
const most = { node: 0, all: 0 };

function look(): void {
  const [one, all] = [memoryOfOne(pid), memoryOf(pid)];
  most.node = Math.max(most.node, one.pss ?? one.rss);
  most.all = Math.max(most.all, all.pss ?? all.rss);
}

look();
const timer = setInterval(look, everyMilliseconds);
parentPort?.once('message', () => {
  clearInterval(timer);
  look();
  parentPort?.postMessage(most);
});
