import { connectionType } from '../connections/connection-type.js';
import { ObservationType } from './observation.type.js';

export const ObservationConnection = connectionType(
  'Observation',
  'figures',
  () => ObservationType,
);
