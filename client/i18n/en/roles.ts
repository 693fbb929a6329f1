// Texts of the role card: what each role is for, what it moves, what can hurt it.
import type { Dictionary } from '../message.ts';

export const roles = {
  'role.goal': 'Goal',
  'role.levers': 'Levers',
  'role.canHurt': 'Can hurt',
  'role.vc.goal': 'Turn 100 credits into more than the usual strategies would have made in your place.',
  'role.vc.levers': 'Up to 30 a round into labs, apps, climate tech or biotech. Or keep it dry. Sell half a stake.',
  'role.vc.canHurt': 'Selling costs 8\u202f%, in a panic 20\u202f%. Three rounds after your last decision count too.',
  'role.giant.goal': 'Raise the value of your company by more than the usual strategies would have done.',
  'role.giant.levers': 'Data centres, deals with a lab, poaching, buying back shares, selling a lab stake.',
  'role.giant.canHurt': 'Machines wear out. If all giants build, halls stand empty and rent falls for everybody.',
  'role.climate.goal': 'Make your share of the firm worth more than the usual strategies would have made it.',
  'role.climate.levers': 'Raise money, build plant, hire, carry the {label} label or not.',
  'role.climate.canHurt':
    'The more people believe in {boom}, the less money reaches you. The label costs after a burst.',
  'role.short.goal': 'Earn from prices that are too high, more than the usual strategies would have earned.',
  'role.short.levers': 'Sell short, buy puts, publish a report, cover.',
  'role.short.canHurt': 'If prices rise, you must buy back at the worst moment. Puts expire after three rounds.',
} as const satisfies Dictionary;
