import { describe, expect, it } from '@jest/globals';
import type { GraphQLFieldMap, GraphQLResolveInfo } from 'graphql';
import { actionNames, type Action } from '../../../src/access/action.js';
import { ForbiddenError, mayDo, requireAction } from '../../../src/access/gate.js';
import { loopbackPrincipal, systemPrincipal } from '../../../src/access/principal.js';
import { buildApiSchema } from '../../../src/graphql/build-schema.js';
import { mutationActions, queryActions } from '../../../src/graphql/gate/required-actions.js';
import type { RequestContext } from '../../../src/graphql/request-context.js';

const schema = buildApiSchema();
type Fields = GraphQLFieldMap<unknown, RequestContext>;
const mutations = (schema.getMutationType()?.getFields() ?? {}) as Fields;
const queries = (schema.getQueryType()?.getFields() ?? {}) as Fields;

const callerWith = (...actions: readonly Action[]) => ({
  ...loopbackPrincipal,
  name: 'client:test',
  actions: new Set(actions),
});

/** Whether the gate of a field lets the caller through, whatever the field does then. */
async function letsThrough(fields: Fields, name: string, ...actions: Action[]): Promise<boolean> {
  const { resolve } = fields[name]!;
  const context = { principal: callerWith(...actions) } as unknown as RequestContext;
  try {
    await resolve?.(undefined, {}, context, {} as GraphQLResolveInfo);
    return true;
  } catch (error) {
    return !(error instanceof ForbiddenError);
  }
}

describe('the gate', () => {
  it.each(actionNames)('lets through whoever has %s, and nobody else', (action) => {
    const others = actionNames.filter((other) => other !== action);
    expect(mayDo(callerWith(action), action)).toBe(true);
    expect(mayDo(callerWith(...others), action)).toBe(false);
    expect(() => requireAction(callerWith(...others), action)).toThrow(ForbiddenError);
  });

  it('is open to the machine itself', () => {
    for (const action of actionNames) {
      expect(mayDo(loopbackPrincipal, action) && mayDo(systemPrincipal, action)).toBe(true);
    }
  });
});

describe('the table of actions', () => {
  it('names every mutation of the schema, and no other', () => {
    expect(Object.keys(mutationActions).sort()).toEqual(Object.keys(mutations).sort());
  });

  it('names only questions of the schema', () => {
    expect(Object.keys(queries)).toEqual(expect.arrayContaining(Object.keys(queryActions)));
  });
});

describe.each(Object.keys(mutations))('mutation %s', (name) => {
  it.each(actionNames)('with %s alone', async (action) => {
    expect(await letsThrough(mutations, name, action)).toBe(mutationActions[name] === action);
  });
});

describe.each(Object.keys(queries))('query %s', (name) => {
  const needed = Object.hasOwn(queryActions, name) ? queryActions[name] : 'READ';

  it.each(actionNames)('with %s alone', async (action) => {
    expect(await letsThrough(queries, name, action)).toBe(needed === null || needed === action);
  });
});
