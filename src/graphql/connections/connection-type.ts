import { Field, ObjectType, type ClassType } from 'type-graphql';
import { SafeIntScalar } from '../scalars/safe-int.js';
import { PageInfoType } from './page-info.type.js';

/** The connection type of a list: `things` names what it holds, for the descriptions. */
export function connectionType(name: string, things: string, nodeType: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One of the ${things}, with its place in the list.`,
  })
  class Edge {
    @Field(() => String, { description: 'Where the list goes on after (or before) this one.' })
    cursor!: string;

    @Field(nodeType, { description: 'The thing itself.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `One page of ${things}.` })
  class Connection {
    @Field(() => [Edge], { nullable: true, description: 'The page with a cursor for each entry.' })
    edges!: Edge[];

    @Field(() => [nodeType()], { nullable: true, description: 'The page without cursors.' })
    nodes!: object[];

    @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfoType;

    @Field(() => SafeIntScalar, { description: 'How many there are in all pages.' })
    totalCount!: number;
  }

  return Connection;
}
