import { FormEntity, FormVersionEntity } from '../forms/form.entity.js';
import { IndicatorEntity } from '../indicators/indicator.entity.js';
import { DimensionEntity, MemberEntity } from '../measures/dimension.entity.js';
import { MeasureEntity } from '../measures/measure.entity.js';

/** Every mapped aggregate. Registers and reports are written set-based and have no entity. */
export const entities = [
  DimensionEntity,
  MemberEntity,
  MeasureEntity,
  IndicatorEntity,
  FormEntity,
  FormVersionEntity,
];
