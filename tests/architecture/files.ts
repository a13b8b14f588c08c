import { posix } from 'node:path';
import { folderOf, lineCount, type SourceFile } from './source-file.js';

const longestFile = 300;
const longestReadme = 39;

/** Barrels hide who uses what and breed circles. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^index\.[cm]?[jt]sx?$/.test(posix.basename(path)))
    .map(({ path }) => `${path} is a barrel`);
}

/** Source files that need splitting. */
export function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => /\.(ts|sql)$/.test(path) && lineCount(text) > longestFile)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines, more than ${longestFile}`);
}

/** Folders of src without a README.md, or with one that is too long to be read. */
export function readmeViolations(files: readonly SourceFile[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const folders = new Set(files.map(({ path }) => folderOf(path)));
  return [...folders].flatMap((folder) => {
    const text = texts.get(`${folder}/README.md`);
    if (text === undefined) return [`${folder} has no README.md`];
    return lineCount(text) > longestReadme ? [`${folder}/README.md has 40 lines or more`] : [];
  });
}
