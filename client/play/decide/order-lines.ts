// An order as lines of a table: what was decided, in words and figures. Used when it is sent and when it is compared.
import { LISTED_SECTORS, type Orders, VENTURE_SECTORS } from '../../../shared/engine/types.ts';
import { f, t } from '../../i18n/i18n.ts';
import { inSentence, sectorName, sectorShort } from '../../ui/pack-texts.ts';
import type { Startup } from './situation.ts';

export type OrderLine = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly zero: boolean;
};

const line = (key: string, label: string, value: string, zero: boolean): OrderLine => ({ key, label, value, zero });
const credits = (key: string, label: string, amount: number) => line(key, label, f.number(amount), amount < 0.05);
const share = (key: string, label: string, amount: number) => line(key, label, f.percent(amount), amount < 0.0005);
const choice = (key: string, label: string, on: boolean) => line(key, label, on ? t('order.yes') : t('order.no'), !on);

/** `budget` is what a fund could have invested, for the line "kept dry". */
export function orderLines(orders: Orders, startups: readonly Startup[], budget: number | null): readonly OrderLine[] {
  switch (orders.role) {
    case 'vc': {
      const spent = VENTURE_SECTORS.reduce((sum, sector) => sum + orders.invest[sector], 0);
      const named = startups.find((startup) => startup.id === orders.earmark);
      const { sell } = orders;
      return [
        ...VENTURE_SECTORS.map((sector) => credits(sector, sectorName(sector), orders.invest[sector])),
        ...(budget === null ? [] : [credits('dry', t('order.dry'), Math.max(0, budget - spent))]),
        ...(named === undefined ? [] : [line('earmark', t('order.earmark'), named.name, false)]),
        ...(sell === null
          ? []
          : [share('sell', t('order.sell', { sector: inSentence(sectorName(sell.sector)) }), sell.fraction)]),
      ];
    }
    case 'giant':
      return [
        credits('build', t('order.blocks'), orders.dataCentres),
        credits('deal', t('giant.deal'), orders.circularDeal),
        choice('poach', t('giant.poach'), orders.poach),
        credits('buyBack', t('giant.buyBack'), orders.buyBack),
        choice('sellLab', t('giant.sellLab'), orders.sellLab > 0),
      ];
    case 'climate':
      return [
        credits('raise', t('climate.raise'), orders.raise),
        share('build', t('climate.build'), orders.build),
        choice('hire', t('climate.hire'), orders.hire),
        choice('label', t('climate.label'), orders.label),
      ];
    case 'short':
      return [
        ...LISTED_SECTORS.map((sector) =>
          share(sector, t('short.row', { sector: inSentence(sectorShort(sector)) }), orders.short[sector]),
        ),
        ...LISTED_SECTORS.filter((sector) => orders.puts[sector] > 0).map((sector) =>
          share(`put${sector}`, t('short.puts', { sector: inSentence(sectorShort(sector)) }), orders.puts[sector]),
        ),
        share('cover', t('short.cover'), orders.cover),
        choice('report', t('order.report'), orders.report),
      ];
  }
}

export const forecastLine = (forecast: number | null): OrderLine =>
  line(
    'forecast',
    t('order.forecast'),
    forecast === null ? t('order.none') : f.percent(forecast / 100),
    forecast === null,
  );
