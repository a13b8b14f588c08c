import { defineEntity } from '@mikro-orm/core';
import type { Grain } from '../kernel/period.js';
import type { FormAcceptance, FormBasis, FormCalendar, FormCheck, FormField } from './form.js';

/** A form: its code and number; all else is in its versions. */
export const FormEntity = defineEntity({
  name: 'Form',
  tableName: 'form',
  properties: (p) => ({ id: p.integer().primary(), code: p.text(), memberId: p.integer() }),
});

/** One version of a form. Only ever inserted. */
export const FormVersionEntity = defineEntity({
  name: 'FormVersion',
  tableName: 'form_version',
  properties: (p) => ({
    id: p.integer().primary(),
    form: p.manyToOne(FormEntity),
    version: p.integer(),
    nameVi: p.text(),
    nameEn: p.text(),
    grain: p.text().$type<Grain>(),
    reporterKinds: p.array(),
    basis: p.text().$type<FormBasis>(),
    acceptance: p.text().$type<FormAcceptance>(),
    calendar: p.text().$type<FormCalendar>(),
    fields: p.json<readonly FormField[]>(),
    checks: p.json<readonly FormCheck[]>(),
  }),
});
