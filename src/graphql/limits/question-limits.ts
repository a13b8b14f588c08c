import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { costLimitExceeded } from '../errors/errors.js';
import { requestError } from '../errors/request-error.js';

/** The most words and signs that a document may have. */
export const mostTokens = 10_000;
/** The deepest nesting of fields; introspection has its own. */
export const mostDepth = 12;
/** The deepest nesting of an introspection question: the ordinary one has 13 to 15. */
const mostIntrospectionDepth = 20;
/** The most fields that a document may select, fragments counted where they are spread. */
export const mostFields = 2000;
/** The most fields at the root: each costs statements of its own. */
export const mostRootFields = 20;

interface Size {
  readonly depth: number;
  readonly fields: number;
  /** Fields of the outermost level. */
  readonly roots: number;
}

const nothing: Size = { depth: 0, fields: 0, roots: 0 };

/**
 * Bounds questions before they run. graphql-armor and graphql-depth-limit were not taken: the first lets 101 aliases
 * and 500 duplicate fields pass, the second counts neither fields nor aliases.
 */
function questionSize(context: ValidationContext): ASTVisitor {
  const sizes = new SizeOfSelections(context);
  const check = (what: string, most: number, actual: number): void => {
    if (actual > most) context.reportError(requestError(costLimitExceeded(what, most, actual)));
  };
  return {
    OperationDefinition({ selectionSet }) {
      const { depth, fields, roots } = sizes.of(selectionSet);
      check(
        'levels of nesting',
        introspects(selectionSet) ? mostIntrospectionDepth : mostDepth,
        depth,
      );
      check('fields', mostFields, fields);
      check('fields at the root', mostRootFields, roots);
    },
  };
}

function introspects({ selections }: SelectionSetNode): boolean {
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

/** Measures each fragment once, however often it is spread: fragments that double each other cost nothing. */
class SizeOfSelections {
  private readonly fragments = new Map<string, Size>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode): Size {
    return selections.map((selection) => this.one(selection)).reduce(together, nothing);
  }

  private one(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    const { depth, fields } =
      selection.selectionSet === undefined ? nothing : this.of(selection.selectionSet);
    return { depth: depth + 1, fields: fields + 1, roots: 1 };
  }

  private fragment(name: string): Size {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    // Another rule refuses fragments that contain themselves; here they only must not go round.
    this.fragments.set(name, nothing);
    const fragment = this.context.getFragment(name);
    const size = fragment ? this.of(fragment.selectionSet) : nothing;
    this.fragments.set(name, size);
    return size;
  }
}

function together(left: Size, right: Size): Size {
  return {
    depth: Math.max(left.depth, right.depth),
    fields: left.fields + right.fields,
    roots: left.roots + right.roots,
  };
}

/** The rules about the size of a question. */
/** There is nothing to subscribe to: told like any other mistake in a document. */
function noSubscription(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
      context.reportError(new GraphQLError('There are no subscriptions.', { nodes: node }));
    },
  };
}

export const questionLimits: ValidationRule[] = [questionSize, noSubscription];
