// The room plays the bots' seats: from what such a seat may see to a command that goes into the log like any other.
import { botOrders } from '../bots/bot.ts';
import { botForecast } from '../bots/forecast.ts';
import { stayOut } from '../engine/orders.ts';
import { outlookOf } from '../engine/outlook.ts';
import type { Economy } from '../engine/types.ts';
import type { RoomCommand } from '../game/commands.ts';
import type { GameState, Strategy, Team } from '../game/types.ts';
import type { RoomPorts } from './ports.ts';

/** Seats whose bot has not decided yet. */
export function waitingBots({ stage, teams }: GameState): readonly Team[] {
  if (stage.phase !== 'decide' && stage.phase !== 'closed') return [];
  return teams.filter((team) => team.bot !== null && team.order === null);
}

/** A bot that fails stays out: a class must not wait for it. */
export function botCommand(
  economy: Economy,
  team: Team,
  bot: Strategy,
  log: NonNullable<RoomPorts['log']>,
): Extract<RoomCommand, { type: 'submitBotOrders' }> {
  const outlook = outlookOf(economy, team.id);
  try {
    const orders = botOrders(bot, outlook, economy.seed);
    const forecast = Math.round(100 * botForecast(bot, outlook, economy.seed));
    return { type: 'submitBotOrders', team: team.id, orders, forecast };
  } catch (error) {
    log('error', 'a bot failed', { team: team.id, bot, error });
    return { type: 'submitBotOrders', team: team.id, orders: stayOut(outlook.account), forecast: null };
  }
}
