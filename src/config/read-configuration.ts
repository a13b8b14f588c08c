import type { Result } from '../kernel/result.js';
import { loadConfiguration, type Configuration } from './configuration.js';

/** The configuration of this process: the only place that reads `process.env`. */
export function readConfiguration(): Result<Configuration> {
  return loadConfiguration(process.env);
}
