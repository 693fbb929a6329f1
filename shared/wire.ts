// How views cross the wire: a list of records names their fields once and gives a row for each (the standings of thirty-two
// teams weigh a third of what they would otherwise), and an order that is one's own is not said twice. Outside of the wire
// nobody knows of it: the two ends pack and unpack.
import { SECTORS } from './engine/types.ts';
import type { ViewPatch } from './game/views.ts';

/** Shorter lists are sent as they are. */
const FEWEST = 3;

type Data = Readonly<Record<string, unknown>>;
type Table = { readonly fields: readonly string[]; readonly rows: readonly (readonly unknown[])[] };

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that all records of a list have, no more and no fewer; null = it is no such list. */
function fieldsOf(list: readonly unknown[]): readonly string[] | null {
  const [first] = list;
  if (list.length < FEWEST || !isData(first)) return null;
  const fields = Object.keys(first);
  if (fields.length === 0) return null;
  for (const one of list) {
    if (!isData(one)) return null;
    let count = 0;
    for (const _ in one) count += 1;
    if (count !== fields.length) return null;
    // What is undefined would be missing in an object and null in a row.
    for (const field of fields) if (one[field] === undefined) return null;
  }
  return fields;
}

function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return eachOf(value as Data, pack);
  const fields = fieldsOf(value);
  if (fields === null) return value.some((one) => typeof one === 'object') ? value.map(pack) : value;
  return { fields, rows: value.map((one: Data) => fields.map((field) => pack(one[field]))) } satisfies Table;
}

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpack);
  const { fields, rows } = value as Partial<Table>;
  if (fields === undefined || rows === undefined) return eachOf(value as Data, unpack);
  return rows.map((row) => Object.fromEntries(fields.map((field, at) => [field, unpack(row[at])])));
}

/** The same object when nothing in it changes, which is most of what is sent. */
function eachOf(data: Data, change: (value: unknown) => unknown): Data {
  let copy: Record<string, unknown> | null = null;
  for (const key in data) {
    const value = data[key];
    if (typeof value !== 'object' || value === null) continue;
    const changed = change(value);
    if (changed === value) continue;
    copy ??= { ...data };
    copy[key] = changed;
  }
  return copy ?? data;
}

/** In place of a committee's order that is the viewer's own proposal. */
const MINE = 'mine';

type Part = 'ticket' | 'result' | 'account';
function withPart(view: ViewPatch, part: Part, change: (section: Data) => Data): ViewPatch {
  const section = view.seat?.[part];
  return section == null ? view : { ...view, seat: { ...view.seat, [part]: change(section) } };
}

/** A ticket on which nothing stands yet; what is the same is left out. */
const BLANK: Data = { mine: null, order: null, proposals: 0, agree: 0, last: null };

function shortTicket(ticket: Data): Data {
  const short: Record<string, unknown> = {};
  for (const key in ticket) if (ticket[key] !== BLANK[key]) short[key] = ticket[key];
  const isOwn = ticket.mine !== null && JSON.stringify(ticket.mine) === JSON.stringify(ticket.order);
  return isOwn ? { ...short, order: MINE } : short;
}
const wholeTicket = (ticket: Data): Data => ({
  ...BLANK,
  ...ticket,
  ...(ticket.order === MINE ? { order: ticket.mine } : {}),
});

/** Most hold shares of two or three sectors. */
function shortHoldings(holdings: Data): Data {
  return Object.fromEntries(Object.entries(holdings).filter(([, units]) => units !== 0));
}
const wholeHoldings = (holdings: Data): Data =>
  Object.fromEntries(SECTORS.map((sector) => [sector, holdings[sector] ?? 0]));
const withHoldings =
  (change: (holdings: Data) => Data) =>
  (section: Data): Data => {
    const account = section.account as Data;
    return { ...section, account: { ...account, holdings: change(account.holdings as Data) } };
  };

/** What hardly ever happens is said when it has. */
function shortResult({ marginCall, repeated, ...rest }: Data): Data {
  return { ...rest, ...(marginCall === true ? { marginCall } : {}), ...(repeated === true ? { repeated } : {}) };
}
const wholeResult = (result: Data): Data => ({
  ...result,
  marginCall: result.marginCall === true,
  repeated: result.repeated === true,
});

export function packView(view: ViewPatch): ViewPatch {
  const ticket = withPart(view, 'ticket', shortTicket);
  const account = withPart(ticket, 'account', withHoldings(shortHoldings));
  return pack(withPart(account, 'result', shortResult)) as ViewPatch;
}

export function unpackView(view: ViewPatch): ViewPatch {
  const ticket = withPart(unpack(view) as ViewPatch, 'ticket', wholeTicket);
  const account = withPart(ticket, 'account', withHoldings(wholeHoldings));
  return withPart(account, 'result', wholeResult);
}
