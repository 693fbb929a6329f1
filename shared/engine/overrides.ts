// Completes a scenario's partial parameters with the defaults, and refuses what the model does not know.
import { DEFAULT_PARAMETERS, type ParameterOverrides, type Parameters } from './parameters.ts';

/**
 * The full parameter table: every number given in `overrides`, the default elsewhere.
 * @throws RangeError for an unknown name, a value that is not a finite number, or a list of another length
 */
export function withOverrides(overrides?: ParameterOverrides): Parameters {
  if (overrides === undefined || overrides === DEFAULT_PARAMETERS) return DEFAULT_PARAMETERS;
  const known = completed.get(overrides);
  if (known !== undefined) return known;
  const parameters = merge(DEFAULT_PARAMETERS, overrides, 'parameters') as Parameters;
  completed.set(overrides, parameters);
  return parameters;
}

/** Tables made before: par and hundreds of worlds begin a game with the same overrides again and again. */
const completed = /* @__PURE__ */ new WeakMap<ParameterOverrides, Parameters>();

function merge(standard: unknown, given: unknown, path: string): unknown {
  if (given === undefined) return standard;
  if (typeof standard === 'number') {
    if (typeof given === 'number' && Number.isFinite(given)) return given;
    throw new RangeError(`${path} must be a finite number`);
  }
  if (Array.isArray(standard)) {
    if (!Array.isArray(given) || given.length !== standard.length) {
      throw new RangeError(`${path} must be a list of ${standard.length} numbers`);
    }
    return standard.map((item, i) => merge(item, given[i], `${path}[${i}]`));
  }
  return mergeGroup(standard as Record<string, unknown>, given, path);
}

function mergeGroup(standard: Record<string, unknown>, given: unknown, path: string): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new RangeError(`${path} must be a group of parameters`);
  }
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(standard, key)) throw new RangeError(`${path}.${key} is not a parameter`);
  }
  const merged: Record<string, unknown> = {};
  for (const key of Object.keys(standard)) {
    merged[key] = merge(standard[key], (given as Record<string, unknown>)[key], `${path}.${key}`);
  }
  return merged;
}
