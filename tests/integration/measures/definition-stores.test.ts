import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineForms } from '../../../src/forms/define-forms.js';
import { FormStore } from '../../../src/forms/form-store.js';
import { defineIndicators } from '../../../src/indicators/define-indicators.js';
import { IndicatorStore } from '../../../src/indicators/indicator-store.js';
import { CatalogueStore } from '../../../src/measures/catalogue-store.js';
import { defineMeasures } from '../../../src/measures/define-measures.js';
import { refreshTogether } from '../../../src/measures/definition-store.js';
import { SharedRefresh } from '../../../src/measures/shared-refresh.js';
import { holdCatalogue } from '../../../src/measures/lock-catalogue.js';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { formRow, indicatorRow, measureRow } from '../../support/definition-rows.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

function write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  return test.database.write({ principal: 'test', action: 'define' }, work);
}

describe('stores of definitions', () => {
  it('throw before they are loaded', () => {
    expect(() => new CatalogueStore().current()).toThrow('before the first refresh');
  });

  it('agree on one version, which one transaction raises by one', async () => {
    const stores = [new CatalogueStore(), new FormStore(), new IndicatorStore()] as const;
    const before = await refreshTogether(test.database, stores);
    await write(async (tx) => {
      await defineMeasures(tx, [measureRow({ code: 'workers' }), measureRow({ code: 'members' })]);
      await defineForms(tx, [formRow({ code: 'half_year' })]);
      await defineIndicators(tx, [indicatorRow({ code: 'share', formula: 'members / workers' })]);
    });
    expect(stores[0].current().measures.has('workers')).toBe(false);
    expect(await refreshTogether(test.database, stores)).toBe(before + 1);
    const [catalogue, forms, indicators] = stores;
    const reported = [...catalogue.current().measures.values()].filter(
      ({ source }) => source === 'REPORTED',
    );
    expect(reported.map(({ code }) => code)).toEqual(['workers', 'members']);
    expect(forms.current().forms.get('half_year')!.fields[0]!.measureId).toBe(
      catalogue.current().measures.get('workers')!.id,
    );
    expect(indicators.current().indicators.get('share')!.factor).toBe(100);
  });

  it('load with one statement each', async () => {
    const statements: string[] = [];
    test.database.onStatement = ({ name }) => statements.push(name);
    await refreshTogether(test.database, [
      new CatalogueStore(),
      new FormStore(),
      new IndicatorStore(),
    ]);
    test.database.onStatement = undefined;
    expect(statements).toEqual([
      'measures.load-catalogue',
      'forms.load-forms',
      'indicators.load-indicators',
    ]);
  });

  it('keep what they hold when nothing changed', async () => {
    const store = new CatalogueStore();
    const held = await store.refresh(test.database);
    expect(await store.refresh(test.database)).toBe(held);
    expect(store.current()).toBe(held);
  });
});

describe('a shared refresh', () => {
  it('loads once for many who ask at the same time, and shows each what was committed before it asked', async () => {
    const stores = [new CatalogueStore(), new FormStore()];
    const shared = new SharedRefresh(test.database, stores);
    await shared.refresh();
    const loads: string[] = [];
    test.database.onStatement = ({ name }) => {
      if (name !== 'measures.catalogue-version') loads.push(name);
    };
    await write((tx) => defineMeasures(tx, [measureRow({ code: 'shared_one' })]));
    loads.length = 0;
    const first = Array.from({ length: 20 }, () => shared.refresh());
    await Promise.all(first);
    await Promise.all([shared.refresh(), shared.refresh()]);
    test.database.onStatement = undefined;
    expect(loads).toEqual(['measures.load-catalogue', 'forms.load-forms']);
    expect(stores[0]!.version).toBe(stores[1]!.version);
  });

  it('does not answer who asks while it loads with what it read before', async () => {
    const store = new CatalogueStore();
    const shared = new SharedRefresh(test.database, [store]);
    for (let turn = 0; turn < 20; turn += 1) {
      const early = shared.refresh();
      await write((tx) => defineMeasures(tx, [measureRow({ code: `turn_${turn}` })]));
      const late = shared.refresh();
      await late;
      expect(store.current().measures.has(`turn_${turn}`)).toBe(true);
      await early;
    }
  });

  it('goes on after a load that failed', async () => {
    const store = new CatalogueStore();
    const shared = new SharedRefresh(test.database, [store]);
    test.database.onStatement = () => {
      throw new Error('no connection');
    };
    await expect(Promise.all([shared.refresh(), shared.refresh()])).rejects.toThrow('connection');
    test.database.onStatement = undefined;
    await shared.refresh();
    expect(store.version).toBeDefined();
  });
});

describe('holdCatalogue', () => {
  it('keeps the definitions as they are until the transaction ends', async () => {
    const { version } = await new CatalogueStore().refresh(test.database);
    const order: string[] = [];
    const { promise: held, resolve: tellHeld } = Promise.withResolvers<undefined>();
    const writer = write(async (tx) => {
      expect(await holdCatalogue(tx)).toBe(version);
      tellHeld(undefined);
      await new Promise((done) => setTimeout(done, 100));
      order.push('written');
    });
    await held;
    const definer = write((tx) => defineMeasures(tx, [measureRow({ code: 'late' })])).then(() =>
      order.push('defined'),
    );
    await Promise.all([writer, definer]);
    expect(order).toEqual(['written', 'defined']);
    expect(await write(holdCatalogue)).toBe(version + 1);
  });
});
