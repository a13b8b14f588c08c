import { registerEnumType } from 'type-graphql';
import { actionNames, actions } from '../../access/action.js';
import { enumValues } from '../scalars/enum-values.js';

export const ActionEnum = enumValues(actionNames);

registerEnumType(ActionEnum, {
  name: 'Action',
  description: 'What a caller may do (quyền) to what it sees.',
  valuesConfig: Object.fromEntries(
    Object.entries(actions).map(([name, description]) => [name, { description }]),
  ),
});
