// Texts inside charts. A line break in a label is a second row.
import type { Dictionary } from '../message.ts';

export const charts = {
  'charts.price': '{boom} price',
  'charts.priceShort': 'Price',
  'charts.analysts': 'Analysts',
  'charts.analystsSee': 'Analysts\nsee value',
  'charts.analystsSaw': 'what\nanalysts saw',
  'charts.value': 'Value',
  'charts.epilogue': 'after the bell',
  'charts.afterGame': 'after the game',
  'charts.times': '{n} × start value',
  'charts.burst': 'The burst: {change}',
  'charts.round': 'Round',
  'charts.roundN': 'Round {n}',
  'charts.start': 'Start',
  'charts.priceSentence':
    'Line chart, {rounds} rounds: the {boom} price went from {price0} to {price}, the value analysts see from {value0} to {value}.',
  'charts.gameSentencePrice':
    'Line chart of the whole game: the {boom} price went from {price0} to {peak} in round {peakRound} and ended at {price}.',
  'charts.gameSentence':
    'Line chart of the whole game: the {boom} price went from {price0} to {peak} in round {peakRound} and ended at {price}, while the true value went from {value0} to {value}.',
  'charts.believe': 'They believe',
  'charts.believeNote': '{share} at the peak',
  'charts.undecided': 'They have not decided',
  'charts.undecidedNote': '{share} at the start',
  'charts.doubt': 'They doubt',
  'charts.doubtNote': '{share} at the end',
  'charts.read': 'Read point by point: arrow keys',
  'charts.asChart': 'Show the chart',
  'charts.beliefSentence':
    'Area chart: believers grew from {first} to {peak} of the public at the peak; at the end {doubt} doubt.',
} as const satisfies Dictionary;
