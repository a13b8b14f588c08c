import type { WriteContext } from '../cube/write-context.js';
import type { Findings } from '../kernel/findings.js';
import type { Queryable } from '../platform/queryable.js';
import { findEnterprisesByTaxCode, type KnownEnterprise } from './enterprise-lookup.js';
import { unknownEnterprise } from './errors.js';
import { hiddenEnterprises } from './hidden-enterprises.js';
import { taxCodeField } from './row-fields.js';
import { readTaxCode } from './tax-code.js';

/** The enterprises that the rows of a batch name and the writer may see, looked up once for all of them. */
export class EnterpriseDirectory {
  private constructor(private readonly known: ReadonlyMap<string, KnownEnterprise>) {}

  static async of(
    context: Pick<WriteContext, 'scope' | 'today'>,
    database: Queryable,
    taxCodes: readonly (string | null | undefined)[],
  ): Promise<EnterpriseDirectory> {
    const asked = taxCodes.flatMap((text) => readTaxCode(text ?? '').taxCode ?? []);
    const found = await findEnterprisesByTaxCode(database, asked);
    const ids = [...found.values()].map(({ id }) => id);
    const hidden = await hiddenEnterprises(context, database, ids);
    return new EnterpriseDirectory(new Map([...found].filter(([, { id }]) => !hidden.has(id))));
  }

  /** The enterprise with the tax code; undefined when absent or, with a finding, malformed or unknown. */
  read(
    text: string | null | undefined,
    findings: Findings,
    ...path: (string | number)[]
  ): KnownEnterprise | undefined {
    if (text === undefined || text === null) return undefined;
    const taxCode = taxCodeField(text, findings, ...path);
    if (taxCode === undefined) return undefined;
    const enterprise = this.known.get(taxCode);
    if (enterprise === undefined) {
      findings.add((place) => unknownEnterprise(place, taxCode), ...path);
    }
    return enterprise;
  }
}
