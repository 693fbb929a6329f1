// What the debrief's charts can be set to, as a schema. The levers are those of shared/counterfactual/change.ts.
import * as v from 'valibot';
import { MOST_VARIANTS } from './exhibit.ts';
import { CarriedOutSchema, id, integer, number } from './orders-schema.ts';

const lever = <T extends string, E extends v.ObjectEntries>(name: T, entries: E) =>
  v.strictObject({ lever: v.literal(name), ...entries });

const ChangeSchema = v.variant('lever', [
  lever('orders', { team: id, round: integer(0, 20), orders: v.nullable(CarriedOutSchema) }),
  lever('aiShareCap', { share: number(0, 1) }),
  lever('noCircularDeals', {}),
  lever('disclosure', {}),
  lever('shortSaleBan', {}),
  lever('quietRounds', { rounds: v.pipe(v.array(integer(0, 20)), v.maxLength(20)) }),
  lever('theta', { theta: v.picklist([0, 1, 2]) }),
  lever('climateFund', {}),
  lever('grid', { share: number(0, 1) }),
]);
export type Variant = v.InferOutput<typeof ChangeSchema>;

export const ExhibitSchema = v.strictObject({
  /** The chart alone, as large as the board. */
  full: v.boolean(),
  /** Round followed in a flow; null = all of them together. */
  round: v.nullable(integer(0, 20)),
  variants: v.pipe(v.array(ChangeSchema), v.maxLength(MOST_VARIANTS)),
  /** Which variant is on the board. */
  shown: integer(0, MOST_VARIANTS),
  /** The fact on the wall, and whether what was found is uncovered. */
  fact: v.nullable(v.strictObject({ id, found: v.boolean() })),
});
export type Exhibit = v.InferOutput<typeof ExhibitSchema>;
