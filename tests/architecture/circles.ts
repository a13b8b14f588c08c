import type { Module } from './module.js';

interface Visit {
  readonly index: number;
  low: number;
  onStack: boolean;
}

/** The import circles among the modules (strongly connected components, Tarjan 1972). */
export function circles(modules: readonly Module[]): string[] {
  const targets = new Map(modules.map((module) => [module.path, targetsOf(module)]));
  return components(targets)
    .filter((members) => members.length > 1 || isItsOwnTarget(members, targets))
    .map((members) => `import circle: ${members.sort().join(', ')}`)
    .sort();
}

function targetsOf(module: Module): string[] {
  return module.imports.flatMap(({ target }) => (target === undefined ? [] : [target]));
}

function isItsOwnTarget(members: readonly string[], targets: Map<string, string[]>): boolean {
  return members.some((member) => targets.get(member)?.includes(member));
}

function components(targets: Map<string, string[]>): string[][] {
  const visits = new Map<string, Visit>();
  const stack: string[] = [];
  const found: string[][] = [];

  function visit(node: string): Visit {
    const own: Visit = { index: visits.size, low: visits.size, onStack: true };
    visits.set(node, own);
    stack.push(node);
    for (const target of targets.get(node) ?? []) {
      if (!targets.has(target)) continue;
      const known = visits.get(target);
      if (known === undefined) own.low = Math.min(own.low, visit(target).low);
      else if (known.onStack) own.low = Math.min(own.low, known.index);
    }
    if (own.low === own.index) found.push(popComponent(node, stack, visits));
    return own;
  }

  for (const node of targets.keys()) if (!visits.has(node)) visit(node);
  return found;
}

function popComponent(root: string, stack: string[], visits: Map<string, Visit>): string[] {
  const members = stack.splice(stack.lastIndexOf(root));
  for (const member of members) {
    const visit = visits.get(member);
    if (visit !== undefined) visit.onStack = false;
  }
  return members;
}
