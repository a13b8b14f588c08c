import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { actionNames, type Action } from '../../access/action.js';
import { requireAction } from '../../access/gate.js';
import type { RequestContext } from '../request-context.js';
import { mutationActions, queryActions } from './required-actions.js';

/** The actions that a question needs. */
function actionsOfQuery(name: string): readonly Action[] {
  const action = Object.hasOwn(queryActions, name) ? queryActions[name] : 'READ';
  return action ? [action] : [];
}

/** The actions that a mutation needs: all there are when the table does not tell. */
function actionsOfMutation(name: string): readonly Action[] {
  const action = Object.hasOwn(mutationActions, name) ? mutationActions[name] : undefined;
  return action === undefined ? actionNames : [action];
}

/** Puts the gate before every field at the root: whoever may not do it gets FORBIDDEN before anything is read. */
export function gateRootFields(schema: GraphQLSchema): GraphQLSchema {
  gateFields(schema.getQueryType(), actionsOfQuery);
  gateFields(schema.getMutationType(), actionsOfMutation);
  return schema;
}

function gateFields(
  type: GraphQLObjectType<unknown, RequestContext> | null | undefined,
  actionsOf: (name: string) => readonly Action[],
): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    const { resolve } = field;
    const actions = actionsOf(field.name);
    if (resolve === undefined) throw new Error(`nothing answers ${field.name}`);
    field.resolve = (source, args, context, info): unknown => {
      for (const action of actions) requireAction(context.principal, action);
      return resolve(source, args, context, info);
    };
  }
}
