// Orders as a schema: what a phone sends, and what "What if?" puts in a team's place.
import * as v from 'valibot';
import { VENTURE_SECTORS } from '../engine/types.ts';

export const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[\w-]{1,40}$/));
export const number = (min: number, max: number) => v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
export const integer = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const OrdersSchema = v.variant('role', [
  v.strictObject({
    role: v.literal('vc'),
    invest: v.strictObject({ LAB: number(0, 1e3), APP: number(0, 1e3), CLIM: number(0, 1e3), BIO: number(0, 1e3) }),
    sell: v.nullable(v.strictObject({ sector: v.picklist(VENTURE_SECTORS), fraction: number(0, 1) })),
    earmark: v.nullable(id),
  }),
  v.strictObject({
    role: v.literal('giant'),
    dataCentres: integer(0, 100),
    circularDeal: number(0, 1e3),
    poach: v.boolean(),
    buyBack: number(0, 1e3),
    sellLab: number(0, 1),
  }),
  v.strictObject({
    role: v.literal('climate'),
    raise: v.picklist([0, 8, 16]),
    build: number(0, 1),
    hire: v.boolean(),
    label: v.boolean(),
  }),
  v.strictObject({
    role: v.literal('short'),
    short: v.strictObject({ CHIP: number(0, 1), CLOUD: number(0, 1), APP: number(0, 1) }),
    puts: v.strictObject({ CHIP: number(0, 1), CLOUD: number(0, 1), APP: number(0, 1) }),
    cover: number(0, 1),
    report: v.boolean(),
  }),
]);

const [VcOrders, GiantOrders, ClimateOrders, ShortOrders] = OrdersSchema.options;

/** What was carried out: cut to what a team could pay, a giant may have built a part of a data centre. A phone cannot ask for that. */
export const CarriedOutSchema = v.variant('role', [
  VcOrders,
  v.strictObject({ ...GiantOrders.entries, dataCentres: number(0, 100) }),
  ClimateOrders,
  ShortOrders,
]);
