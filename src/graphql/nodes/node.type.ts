import { Field, ID, InterfaceType } from 'type-graphql';
import type { IdKind } from './global-id.js';

/** Each kind of thing is told by a property that only it has. */
const marks: readonly (readonly [string, IdKind])[] = [
  ['walk', 'Unit'],
  ['taxCode', 'Enterprise'],
  ['foundedOn', 'Organization'],
  ['reporterKind', 'Submission'],
  ['basis', 'Form'],
  ['tree', 'Indicator'],
  ['grain', 'Measure'],
  ['members', 'Dimension'],
];

/** The type of what `node` found. */
export function typeOfNode(value: object): string {
  const mark = marks.find(([property]) => property in value);
  if (mark === undefined) throw new TypeError('a node of no known type');
  return mark[1];
}

@InterfaceType('Node', {
  description: 'A thing with an id of its own, which never changes.',
  resolveType: typeOfNode,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque id; take it as it is.' })
  id!: string;
}
