/** The packages of one section of package.json or docs/dependencies.md, in their order. */
export type DependencySections = Readonly<Record<string, readonly string[]>>;

const sections = ['dependencies', 'optionalDependencies', 'devDependencies', 'overrides'] as const;

/** The packages that package.json names, by section. */
export function installedPackages(manifest: string): DependencySections {
  const content = JSON.parse(manifest) as Partial<Record<string, object>>;
  return Object.fromEntries(
    sections.map((section) => [section, Object.keys(content[section] ?? {}).sort()]),
  );
}

/** The packages that have a line `- \`name\`: why` in the list, by section. */
export function explainedPackages(markdown: string): DependencySections {
  return Object.fromEntries(markdown.split(/^## /m).slice(1).map(sectionOf));
}

function sectionOf(text: string): [string, string[]] {
  const [title = ''] = text.split('\n');
  return [title.trim(), [...text.matchAll(/^- `([^`]+)`: \S/gm)].map(([, name = '']) => name)];
}
