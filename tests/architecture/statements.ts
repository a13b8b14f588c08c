import { folderOf, type SourceFile } from './source-file.js';

interface StatementName {
  readonly name: string;
  readonly path: string;
}

/** SQL files that do not begin with a name of their own folder, and names that stand twice. */
export function statementViolations(files: readonly SourceFile[]): string[] {
  const statements = files.filter(({ path }) => path.endsWith('.sql'));
  return [
    ...statements
      .filter(({ text }) => !text.startsWith('-- name: '))
      .map(({ path }) => `${path} does not start with "-- name: ${folderOf(path)}.<statement>"`),
    ...misnamed(statements.flatMap(namesIn)),
    ...repeated(statements.flatMap(namesIn)),
  ];
}

function namesIn({ path, text }: SourceFile): StatementName[] {
  return [...text.matchAll(/^-- name: (.*)$/gm)].map(([, name = '']) => ({ name, path }));
}

function misnamed(names: readonly StatementName[]): string[] {
  return names
    .filter(({ name, path }) => {
      const [folder, statement, ...rest] = name.split('.');
      const isSpelled = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(statement ?? '');
      return folder !== folderOf(path) || !isSpelled || rest.length > 0;
    })
    .map(
      ({ name, path }) => `${path}: "${name}" is not ${folderOf(path)}.<statement-in-kebab-case>`,
    );
}

function repeated(names: readonly StatementName[]): string[] {
  const first = new Map<string, string>();
  return names.flatMap(({ name, path }) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, path);
    return earlier === undefined ? [] : [`${path}: "${name}" also names ${earlier}`];
  });
}
