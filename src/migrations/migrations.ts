import { Migration20261121Acts } from './migration-20261121-acts.js';
import { Migration20261121Batches } from './migration-20261121-batches.js';
import { Migration20261121Hierarchies } from './migration-20261121-hierarchies.js';
import { Migration20261121Fill } from './migration-20261121-fill.js';
import { Migration20261121Ground } from './migration-20261121-ground.js';
import { Migration20261121Imports } from './migration-20261121-imports.js';
import { Migration20261121Reports } from './migration-20261121-reports.js';
import { Migration20261121Spine } from './migration-20261121-spine.js';
import { Migration20261121Standing } from './migration-20261121-standing.js';
import { Migration20261121Storage } from './migration-20261121-storage.js';
import { Migration20261121Trees } from './migration-20261121-trees.js';
import { Migration20261121Years } from './migration-20261121-years.js';
import { Migration20261121YearsChanged } from './migration-20261121-years-changed.js';
import { Migration20261121YearsCopied } from './migration-20261121-years-copied.js';
import { Migration20261121YearsProven } from './migration-20261121-years-proven.js';

/** Every migration in its order. A landed migration is never edited; a change is a new one. */
export const migrations = [
  { name: '20261121-spine', class: Migration20261121Spine },
  { name: '20261121b-reports', class: Migration20261121Reports },
  { name: '20261121c-trees', class: Migration20261121Trees },
  { name: '20261121d-hierarchies', class: Migration20261121Hierarchies },
  { name: '20261121e-fill', class: Migration20261121Fill },
  { name: '20261121g-imports', class: Migration20261121Imports },
  { name: '20261121h-ground', class: Migration20261121Ground },
  { name: '20261121i-acts', class: Migration20261121Acts },
  { name: '20261121j-storage', class: Migration20261121Storage },
  { name: '20261121k-batches', class: Migration20261121Batches },
  { name: '20261121l-years', class: Migration20261121Years },
  { name: '20261121m-years-copied', class: Migration20261121YearsCopied },
  { name: '20261121n-years-changed', class: Migration20261121YearsChanged },
  { name: '20261121o-years-proven', class: Migration20261121YearsProven },
  { name: '20261121p-standing', class: Migration20261121Standing },
];
