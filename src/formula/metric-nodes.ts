import type { FormulaTree, MetricNode } from './tree.js';

/** Every place where a formula names a metric, in the order of the text; untaken branches too. */
export function metricNodes(tree: FormulaTree): MetricNode[] {
  const nodes: MetricNode[] = [];
  collect(tree, nodes);
  return nodes;
}

function collect(tree: FormulaTree, nodes: MetricNode[]): void {
  if (tree.kind === 'metric') {
    nodes.push(tree);
  }
  for (const part of partsOf(tree)) {
    collect(part, nodes);
  }
}

function partsOf(tree: FormulaTree): readonly FormulaTree[] {
  switch (tree.kind) {
    case 'number':
    case 'metric':
      return [];
    case 'negate':
      return [tree.operand];
    case 'binary':
    case 'compare':
      return [tree.left, tree.right];
    case 'call':
      return tree.arguments;
  }
}
