/** Where a table would be kept: one copy on the first node, a copy on each node, or its rows spread. */
export type Place = 'LOCAL' | 'COPIED' | 'SPREAD';

/** A table or view as the plan places it. `links`: columns that tell the shard of its rows. */
export interface Placed {
  readonly name: string;
  readonly place: Place;
  readonly links: readonly string[];
}

/** What has to be rewritten before a statement runs on the spread tables. */
export type Finding = 'lookup' | 'unlinked' | 'local' | 'with' | 'lock';

interface Reference {
  readonly relation: Placed;
  readonly alias: string;
}

/** What the rules of Citus say about a statement; undefined when it touches no spread table. */
export function findingsOf(
  text: string,
  relations: ReadonlyMap<string, Placed>,
): Finding[] | undefined {
  const sql = bare(text);
  const used = referencesIn(sql, relations);
  const spread = used.filter(({ relation }) => relation.place === 'SPREAD');
  if (spread.length === 0) return undefined;
  const holds: Record<Finding, boolean> = {
    lookup: looksUpOneByOne(sql, relations),
    unlinked: sql.split(' union all ').some((branch) => !isLinked(branch, relations)),
    local: used.some(({ relation }) => relation.place === 'LOCAL'),
    with: writesInWith(sql, relations),
    lock: /\bfor\s+(no key\s+)?(update|share)\b/.test(sql),
  };
  return (Object.keys(holds) as Finding[]).filter((finding) => holds[finding]);
}

/** Without comments and texts, in small letters, blanks squeezed. */
function bare(text: string): string {
  return text
    .replace(/--.*$/gm, '')
    .replace(/'[^']*'/g, "''")
    .replace(/\s+/g, ' ')
    .replace(/\bpublic\./g, '')
    .toLowerCase();
}

const notAnAlias = new Set(
  'on where join left cross inner right full order group set values select using limit for union returning offset as'.split(
    ' ',
  ),
);

function referencesIn(sql: string, relations: ReadonlyMap<string, Placed>): Reference[] {
  const found = sql.matchAll(
    /\b(?:from|join|update|into|using) (?:only )?\(*([a-z_]+)(?: as)?(?: ([a-z_]+))?/g,
  );
  return [...found].flatMap(([, name = '', alias = '']) => {
    const relation = relations.get(name);
    if (relation === undefined || isCommonTable(sql, name)) return [];
    return [{ relation, alias: alias === '' || notAnAlias.has(alias) ? name : alias }];
  });
}

function isCommonTable(sql: string, name: string): boolean {
  return new RegExp(`(with|,) (recursive )?${name}( \\([^)]*\\))? as `).test(sql);
}

/** The text of every parenthesis that `opening` ends with. */
function blocks(sql: string, opening: RegExp): string[] {
  return [...sql.matchAll(opening)].map((match) => {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    for (; end < sql.length && depth > 0; end += 1) {
      if (sql[end] === '(') depth += 1;
      if (sql[end] === ')') depth -= 1;
    }
    return sql.slice(start, end);
  });
}

/** Citus runs no sub-select that looks at rows outside of it and has a limit or an offset over a spread table. */
function looksUpOneByOne(sql: string, relations: ReadonlyMap<string, Placed>): boolean {
  return blocks(sql, /lateral \(/g).some(
    (block) =>
      /\b(limit|offset)\b/.test(block) &&
      referencesIn(block, relations).some(({ relation }) => relation.place === 'SPREAD'),
  );
}

function writesInWith(sql: string, relations: ReadonlyMap<string, Placed>): boolean {
  return blocks(sql, / as (?:not materialized |materialized )?\(/g).some(
    (block) =>
      /^ ?(insert|update|delete)/.test(block) &&
      referencesIn(sql, relations).some(({ relation }) => relation.place === 'SPREAD'),
  );
}

/** Whether the spread tables of a branch are held together by equal columns that tell the shard. */
function isLinked(sql: string, relations: ReadonlyMap<string, Placed>): boolean {
  const spread = referencesIn(sql, relations).filter(({ relation }) => relation.place === 'SPREAD');
  if (spread.length < 2) return true;
  const groups = new Map(spread.map(({ alias }) => [alias, alias]));
  const rootOf = (alias: string): string => {
    const above = groups.get(alias)!;
    return above === alias ? alias : rootOf(above);
  };
  const tells = (alias: string, column: string): boolean =>
    spread.some((one) => one.alias === alias && one.relation.links.includes(column));
  for (const [, a = '', x = '', b = '', y = ''] of sql.matchAll(
    /\b(\w+)\.(\w+) = (\w+)\.(\w+)\b/g,
  )) {
    if (tells(a, x) && tells(b, y)) groups.set(rootOf(a), rootOf(b));
  }
  const isTwice = new Set(spread.map(({ alias }) => alias)).size < spread.length;
  return !isTwice && new Set([...groups.keys()].map(rootOf)).size === 1;
}
