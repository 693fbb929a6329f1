// Two states are the same when their JSON is.
import { createHash } from 'node:crypto';

export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
