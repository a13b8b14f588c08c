import { posix } from 'node:path';
import ts from 'typescript';
import { folderOf, type SourceFile } from './source-file.js';

/** One import of any kind: value, type, re-export, dynamic, `import('...')` as a type. */
export interface Import {
  readonly specifier: string;
  /** For a relative import the path it points at, below src ('kernel/date.ts'), existing or not. */
  readonly target: string | undefined;
}

/** A TypeScript file of src with what the rules ask about it. */
export interface Module extends SourceFile {
  readonly folder: string;
  readonly imports: readonly Import[];
  /** Paths below src that relative texts in the code point at, such as `new URL('./sql/', ...)`. */
  readonly mentionedPaths: readonly string[];
  readonly readsEnvironment: boolean;
}

/** The modules among the files; other kinds of files are left out. */
export function modulesOf(files: readonly SourceFile[]): Module[] {
  return files.filter((file) => file.path.endsWith('.ts')).map(moduleOf);
}

function moduleOf(file: SourceFile): Module {
  const nodes = nodesOf(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2024, true));
  return {
    ...file,
    folder: folderOf(file.path),
    imports: importsOf(file),
    mentionedPaths: nodes
      .filter(ts.isStringLiteralLike)
      .filter((node) => isRelative(node.text))
      .map((node) => resolve(file.path, node.text)),
    readsEnvironment: nodes.some(isEnvironment),
  };
}

function importsOf(file: SourceFile): Import[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => ({
    specifier: fileName,
    target: isRelative(fileName) ? resolve(file.path, fileName).replace(/\.js$/, '.ts') : undefined,
  }));
}

function isRelative(text: string): boolean {
  return /^\.{1,2}\//.test(text);
}

function resolve(from: string, relative: string): string {
  return posix.join(posix.dirname(from), relative);
}

function nodesOf(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...nodesOf(child));
  });
  return [node, ...below];
}

/** `process.env`, `process['env']`, `const { env } = process`, `import { env } from 'node:process'`. */
function isEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === 'env' && isProcess(node.expression);
  }
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression);
  if (ts.isVariableDeclaration(node)) {
    return node.initializer !== undefined && isProcess(node.initializer);
  }
  return ts.isImportDeclaration(node) && /^'(node:)?process'$/.test(node.moduleSpecifier.getText());
}

function isProcess(node: ts.Node): boolean {
  return /^(globalThis\.)?process$/.test(node.getText());
}
