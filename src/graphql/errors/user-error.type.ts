import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('UserError', {
  simpleResolvers: true,
  description:
    'One finding about what was sent (lỗi dữ liệu). All findings of all rows are told at once.',
})
export class UserErrorType {
  @Field(() => String, { description: 'Stable code, listed in docs/errors.md.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in Vietnamese.' })
  messageVi!: string;

  @Field(() => String, { description: 'What is wrong, in English.' })
  messageEn!: string;

  @Field(() => [String], {
    description: 'Where in the input: names of fields, and numbers of list items from 0.',
  })
  path!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The row, from 0; null for findings about the request as a whole.',
  })
  row!: number | null;

  @Field(() => String, { nullable: true, description: 'What would be right.' })
  expected!: string | null;

  @Field(() => String, { nullable: true, description: 'What was sent.' })
  actual!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of an equality that does not hold (chênh lệch): what is there beyond what is expected; negative when something lacks.',
  })
  residual!: string | null;

  @Field(() => String, { nullable: true, description: 'The nearest known name.' })
  suggestion!: string | null;
}
