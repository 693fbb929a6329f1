// The VC fund's ticket: four sectors, dry powder, follow on, one sale, an earmark for one startup.
import { followOn } from '../../../shared/engine/orders.ts';
import { type VcOrders, VENTURE_SECTORS, type VentureSector } from '../../../shared/engine/types.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { Picker, Toggle } from '../../ui/choices.tsx';
import { inSentence, sectorName, sectorShort } from '../../ui/pack-texts.ts';
import { sameOrders } from './draft.ts';
import { wholeParts } from './fit.ts';
import { Amount, Budget, type ControlsProps, fractionText, Row, Step } from './parts.tsx';
import { burstLoss, exitCut, saleProceeds, ventureBudget } from './quotes.ts';
import { multiple, type Situation } from './situation.ts';

type Props = ControlsProps<Situation<'vc'>, VcOrders>;
const NOTHING: VcOrders['invest'] = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };
export const HALVES = [0.25, 0.5] as const;

export function VcTicket({ at, orders, onChange }: Props) {
  const budget = ventureBudget(at);
  const spent = VENTURE_SECTORS.reduce((sum, sector) => sum + orders.invest[sector], 0);
  const dry = Math.max(0, budget - spent);
  const set = (sector: VentureSector, value: number) =>
    onChange({ ...orders, invest: { ...orders.invest, [sector]: value } });
  const pro = wholeParts(followOn(at.account, at.now.price, budget), budget);
  const holdsAny = VENTURE_SECTORS.some((sector) => at.account.holdings[sector] > 1e-6);
  const following = holdsAny && spent > 0 && sameOrders(pro, orders.invest);
  return (
    <>
      <Budget
        left={rich('vc.budget', { budget: f.number(budget) })}
        right={t('vc.dry', { dry: f.number(dry) })}
        parts={VENTURE_SECTORS.map((sector) => orders.invest[sector] / Math.max(1, budget))}
      />
      <div class="rows">
        {VENTURE_SECTORS.map((sector) => {
          const value = orders.invest[sector];
          const step = (
            <Step name={sectorName(sector)} value={value} max={value + dry} onChange={(next) => set(sector, next)} />
          );
          if (sector === 'CLIM' && at.startups.length > 0) {
            return (
              <ClimateRow key={sector} at={at} orders={orders} onChange={onChange}>
                {step}
                <Amount share={value / Math.max(1, budget)} />
              </ClimateRow>
            );
          }
          return (
            <Row
              key={sector}
              label={sectorName(sector)}
              why={rich('ticket.multiple', { times: f.times(multiple(at, sector)) })}
              share={value / Math.max(1, budget)}
            >
              {step}
            </Row>
          );
        })}
        <div class="pair">
          <Toggle
            on={following}
            disabled={!holdsAny || budget < 1}
            onChange={(on) => onChange({ ...orders, invest: on ? pro : NOTHING })}
          >
            {t('vc.followOn')}
          </Toggle>
          <SalePicker at={at} orders={orders} onChange={onChange} />
        </div>
      </div>
      <p class="sum">{summary(at, orders)}</p>
    </>
  );
}

/** Climate money may be earmarked: the row's own label opens the list of startups. */
function ClimateRow({ at, orders, onChange, children }: Props & { readonly children: preact.ComponentChildren }) {
  const named = at.startups.find((startup) => startup.id === orders.earmark);
  const times = f.times(multiple(at, 'CLIM'));
  return (
    <div class="row">
      <Picker
        class="cell"
        name={t('vc.earmarkName')}
        value={orders.earmark ?? ''}
        options={[
          { value: '', label: t('vc.earmarkAll') },
          ...at.startups.map((startup) => ({ value: startup.id, label: startup.name })),
        ]}
        onChange={(team) => onChange({ ...orders, earmark: team === '' ? null : team })}
      >
        <span class="lab">{sectorName('CLIM')}</span>
        <span class="why">
          <b>{times}</b>, <u>{named === undefined ? t('vc.forAll') : t('vc.forOne', { name: named.name })}</u>
        </span>
      </Picker>
      {children}
    </div>
  );
}

function SalePicker({ at, orders, onChange }: Props) {
  const held = VENTURE_SECTORS.filter((sector) => at.account.holdings[sector] * at.now.price[sector] > 0.05);
  const { sell } = orders;
  return (
    <Picker
      class={sell === null ? 'tog' : 'tog on'}
      name={t('vc.sell')}
      disabled={held.length === 0}
      value={sell === null ? '' : `${sell.sector} ${sell.fraction}`}
      options={[
        { value: '', label: t('vc.sellNone') },
        ...held.flatMap((sector) =>
          HALVES.map((fraction) => ({
            value: `${sector} ${fraction}`,
            label: t('vc.sellOption', {
              fraction: fractionText(fraction),
              sector: inSentence(sectorName(sector)),
              credits: f.fixed(saleProceeds(at, sector, fraction)),
            }),
          })),
        ),
      ]}
      onChange={(value) => {
        const [sector, fraction] = value.split(' ');
        onChange({
          ...orders,
          sell: value === '' ? null : { sector: sector as VentureSector, fraction: Number(fraction) },
        });
      }}
    >
      {sell === null
        ? t('vc.sell')
        : t('vc.selling', {
            fraction: fractionText(sell.fraction),
            sector: inSentence(sectorShort(sell.sector)),
            credits: f.fixed(saleProceeds(at, sell.sector, sell.fraction)),
          })}
    </Picker>
  );
}

function summary(at: Situation<'vc'>, orders: VcOrders) {
  const loss = burstLoss(at, orders);
  const cut = f.percent(exitCut(at));
  const params = { wealth: f.number(at.wealth, 0), cut, fear: f.percent(at.parameters.vc.cutInFear) };
  if (at.now.regime === 'bust') return rich('vc.sumBust', params);
  return loss < 0.5 ? rich('vc.sumSafe', params) : rich('vc.sum', { ...params, loss: f.number(loss, 0) });
}
