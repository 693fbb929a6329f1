// The tech giant's ticket: data centres, a deal with a lab, poaching, buying back, selling a quarter of its lab stake.
import type { GiantOrders } from '../../../shared/engine/types.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { Toggle } from '../../ui/choices.tsx';
import { Budget, type ControlsProps, Row, Step } from './parts.tsx';
import { dataCentres, dealBack, exitCut, giantCost, labSale, rentIf, stakeValue } from './quotes.ts';
import { multiple, type Situation } from './situation.ts';

export function GiantTicket({ at, orders, onChange }: ControlsProps<Situation<'giant'>, GiantOrders>) {
  const p = at.parameters.giant;
  const cash = Math.max(0, at.account.cash);
  const left = Math.max(0, cash - giantCost(at, orders));
  const of = (credits: number) => credits / Math.max(1, cash);
  const stake = stakeValue(at, 'LAB');
  const next = dataCentres(at, Math.max(1, orders.dataCentres));
  return (
    <>
      <Budget
        left={rich('giant.cash', { cash: f.fixed(cash) })}
        right={t('ticket.left', { left: f.fixed(left) })}
        parts={[
          of(orders.dataCentres * p.block),
          of(orders.circularDeal),
          of(orders.poach ? p.poach : 0),
          of(orders.buyBack),
        ]}
      />
      <div class="rows">
        <Row
          label={t('giant.build')}
          why={rich('giant.buildWhy', { credits: f.fixed(next.cost), units: f.fixed(next.compute) })}
          share={orders.dataCentres / p.blocks}
        >
          <Step
            name={t('giant.build')}
            value={orders.dataCentres}
            max={Math.min(p.blocks, orders.dataCentres + Math.floor(left / p.block))}
            onChange={(dataCentres) => onChange({ ...orders, dataCentres })}
          />
        </Row>
        <Row
          label={t('giant.deal')}
          why={
            orders.circularDeal > 0
              ? rich('giant.dealWhy', { back: f.fixed(dealBack(at, orders.circularDeal)) })
              : rich('giant.dealRule', { share: f.percent(p.dealBack) })
          }
          share={orders.circularDeal / p.deal}
        >
          <Step
            name={t('giant.deal')}
            value={orders.circularDeal}
            max={Math.min(p.deal, orders.circularDeal + left)}
            onChange={(circularDeal) => onChange({ ...orders, circularDeal })}
          />
        </Row>
        <Row label={t('giant.poach')} why={rich('giant.poachWhy', { cost: f.fixed(p.poach) })}>
          <Toggle on={orders.poach} disabled={left < p.poach} onChange={(poach) => onChange({ ...orders, poach })}>
            {t('giant.poachDo')}
          </Toggle>
        </Row>
        <Row
          label={t('giant.buyBack')}
          why={rich('giant.buyBackWhy', { times: f.times(multiple(at, 'CLOUD')) })}
          share={orders.buyBack / p.buyBack}
        >
          <Step
            name={t('giant.buyBack')}
            value={orders.buyBack}
            max={Math.min(p.buyBack, orders.buyBack + left)}
            onChange={(buyBack) => onChange({ ...orders, buyBack })}
          />
        </Row>
        <Row
          label={t('giant.sellLab')}
          why={
            stake > 0.05
              ? rich('giant.sellLabWhy', { credits: f.signed(labSale(at)), cut: f.percent(exitCut(at)) })
              : t('giant.noStake')
          }
        >
          <Toggle
            on={orders.sellLab > 0}
            disabled={stake <= 0.05}
            onChange={(on) => onChange({ ...orders, sellLab: on ? p.sellLab : 0 })}
          >
            {t('giant.sellLabDo')}
          </Toggle>
        </Row>
      </div>
      <p class="sum">
        {rich('giant.sum', {
          alone: f.percent(rentIf(at, orders, 'alone'), 1),
          all: f.percent(rentIf(at, orders, 'all'), 1),
        })}
      </p>
    </>
  );
}
