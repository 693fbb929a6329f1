// The short seller's ticket: three shorts, puts on one sector, covering, a report.
import { LISTED_SECTORS, type ListedSector, type ShortOrders } from '../../../shared/engine/types.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { Picker, Toggle } from '../../ui/choices.tsx';
import { inSentence, sectorShort } from '../../ui/pack-texts.ts';
import { Amount, Budget, type ControlsProps, fractionText, Row, Step } from './parts.tsx';
import { borrowFee, coverCost, lastRise, marginCallRise, openShort, putBreakEven, shortRoom } from './quotes.ts';
import { multiple, type Situation } from './situation.ts';

type Props = ControlsProps<Situation<'short'>, ShortOrders>;
const NO_PUTS: ShortOrders['puts'] = { CHIP: 0, CLOUD: 0, APP: 0 };
const COVERS = [0.25, 0.5, 1] as const;
const named = (sector: ListedSector): string => inSentence(sectorShort(sector));
const sum = (spread: ShortOrders['short']): number => spread.CHIP + spread.CLOUD + spread.APP;

export function ShortTicket({ at, orders, onChange }: Props) {
  const p = at.parameters.short;
  const open = openShort(at) * (1 - orders.cover);
  const asked = sum(orders.short);
  const free = Math.max(0, shortRoom(at, orders.cover) - asked);
  return (
    <>
      <Budget
        left={rich('short.budget', { used: f.number((open + asked) * 100, 0), gross: f.percent(p.gross) })}
        right={t('short.free', { free: f.percent(free) })}
        parts={[open, ...LISTED_SECTORS.map((sector) => orders.short[sector])].map((part) => part / p.gross)}
      />
      <div class="rows">
        {LISTED_SECTORS.map((sector) => {
          const value = orders.short[sector];
          const name = t('short.row', { sector: named(sector) });
          return (
            <Row
              key={sector}
              label={name}
              why={rich('ticket.multiple', { times: f.times(multiple(at, sector)) })}
              share={value / p.perRound}
            >
              <Step
                name={name}
                percent
                step={0.05}
                value={value}
                max={value + free}
                onChange={(next) => onChange({ ...orders, short: { ...orders.short, [sector]: next } })}
              />
            </Row>
          );
        })}
        <PutsRow at={at} orders={orders} onChange={onChange} />
        <div class="pair">
          <Toggle
            on={orders.report}
            disabled={at.account.reportIn > 0 || at.account.cash <= p.report}
            onChange={(report) => onChange({ ...orders, report })}
          >
            {at.account.reportIn > 0
              ? t('short.reportIn', { n: at.account.reportIn })
              : t('short.report', { cost: f.number(p.report) })}
          </Toggle>
          <CoverPicker at={at} orders={orders} onChange={onChange} />
        </div>
      </div>
      <p class="sum">{summary(at, orders)}</p>
    </>
  );
}

/** Puts are bought on one sector at a time; the row's own label opens the choice. */
function PutsRow({ at, orders, onChange }: Props) {
  const p = at.parameters.short;
  const chosen = LISTED_SECTORS.find((sector) => orders.puts[sector] > 0) ?? lastChoice;
  const value = orders.puts[chosen];
  const most = Math.min(p.puts, Math.max(0, at.account.cash) / Math.max(1, at.wealth));
  const put = (sector: ListedSector, share: number) => {
    lastChoice = sector;
    onChange({ ...orders, puts: { ...NO_PUTS, [sector]: share } });
  };
  return (
    <div class="row">
      <Picker
        class="cell"
        name={t('short.putsOn')}
        value={chosen}
        options={LISTED_SECTORS.map((sector) => ({
          value: sector,
          label: t('short.puts', { sector: named(sector) }),
        }))}
        onChange={(sector) => put(sector as ListedSector, value)}
      >
        <span class="lab">
          <u>{t('short.puts', { sector: named(chosen) })}</u>
        </span>
        <span class="why">{rich('short.putsWhy', { fall: f.signedPercent(-putBreakEven(at)) })}</span>
      </Picker>
      <Step
        name={t('short.puts', { sector: named(chosen) })}
        percent
        step={0.02}
        value={value}
        max={most}
        onChange={(next) => put(chosen, next)}
      />
      <Amount share={value / p.puts} />
    </div>
  );
}
/** Which sector the empty puts row names: a matter of this page, not of the order. */
let lastChoice: ListedSector = 'CHIP';

function CoverPicker({ at, orders, onChange }: Props) {
  const open = openShort(at);
  return (
    <Picker
      class={orders.cover > 0 ? 'tog on' : 'tog'}
      name={t('short.cover')}
      disabled={open < 0.001}
      value={String(orders.cover)}
      options={[
        { value: '0', label: t('short.coverNone') },
        ...COVERS.map((fraction) => ({
          value: String(fraction),
          label: t('short.coverOption', {
            part: fraction === 1 ? t('short.all') : fractionText(fraction),
            credits: f.fixed(coverCost(at, fraction)),
          }),
        })),
      ]}
      onChange={(value) => onChange({ ...orders, cover: Number(value) })}
    >
      {orders.cover > 0
        ? t('short.covering', {
            part: orders.cover === 1 ? t('short.all') : fractionText(orders.cover),
            credits: f.fixed(coverCost(at, orders.cover)),
          })
        : t('short.cover')}
    </Picker>
  );
}

function summary(at: Situation<'short'>, orders: ShortOrders) {
  const rise = marginCallRise(at, orders);
  if (orders.report) return rich('short.sumReport', { cost: f.number(at.parameters.short.report) });
  if (rise === null) return rich('short.sumNone', { fee: f.percent(at.parameters.short.borrow) });
  const last = lastRise(at);
  return (
    <>
      {rise > 2 ? rich('short.sumFar') : rich('short.sumCall', { rise: f.percent(rise) })}{' '}
      {last === null ? null : rich(last < 0 ? 'short.sumFell' : 'short.sumRose', { last: f.percent(Math.abs(last)) })}{' '}
      {rich('short.sumFee', { fee: f.fixed(borrowFee(at, orders)) })}
    </>
  );
}
