import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const texts = [...globSync('*.md'), ...globSync('{docs,seeds,src}/**/*.md')].sort();

/** Links of a text to files and headings of the project that are not there. */
function brokenLinks(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !leadsSomewhere(file, target));
}

function leadsSomewhere(file: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const there = path === '' ? file : join(dirname(file), path);
  if (!existsSync(there)) return false;
  if (heading === undefined) return true;
  const headings = readFileSync(there, 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].some(([, words = '']) => anchor(words) === heading);
}

// As the sites that show these files make them.
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
}

describe('links', () => {
  it.each(texts)('of %s lead somewhere', (file) => {
    expect(brokenLinks(file)).toEqual([]);
  });

  it('of README.md lead to every guide', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(globSync('docs/*.md').filter((guide) => !readme.includes(`(${guide})`))).toEqual([]);
  });
});
