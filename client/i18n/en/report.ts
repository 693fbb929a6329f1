// Texts of the printed reports: one page for the class, one for each student.
import type { Dictionary } from '../message.ts';

export const report = {
  'r.page': 'Belief Machine: report',
  'r.folio': 'Report of the class',
  'r.own': 'Report of one game',
  'r.untitled': 'Our class',
  'r.size': '{teams} teams, {rounds} rounds',
  'r.foot': 'Model units: stylised, not a forecast. World {seed}, economy {engine}.',
  'r.short': 'This game was ended before its last round. A report needs a game that was played to its end.',
  'r.failed': 'The report cannot be had.',
  'r.failed.next': 'Is the game over, and the server within reach? This device needs the key to the class.',
  'r.working': 'The report is being worked out: {share}',
  'r.print': 'Print',
  'r.printAll': { one: 'Print one page', other: 'Print {n} pages' },
  'r.save': 'Save as a file',
  'r.saveNote': 'The file opens in every browser, also without a network and in ten years.',
  'r.show': 'What is shown',
  'r.showClass': 'The class',
  'r.showStudents': { one: 'One student', other: '{n} students' },
  'r.nobody': 'No student has a seat in this game.',
  'r.console': 'To the console',
  'r.lang': 'en',
  'r.named': '{name} (bot)',

  'r.head.burst': 'It burst in round {round}: {boom} prices {change}',
  'r.head.after': 'It burst after the last bell: {boom} prices {change}',
  'r.head.none': 'It did not burst: {boom} prices ended at {price} times the start',
  'r.lead':
    'After round {round} prices stood highest, at {price}; what they stood for was worth {value}. That is {ratio} times true value. In the end prices stood at {end}, value at {endValue}.',
  'r.leadStart':
    'Prices never stood higher than at the start, at {price}; what they stood for was worth {value}. In the end prices stood at {end}, value at {endValue}.',
  'r.leadEnd':
    'Prices were highest at the very end, at {price}; what they stood for was worth {value}. That is {ratio} times true value.',

  'r.turns': 'Turning points',
  'r.turn': '*Round {round}, “{event}”:* {boom} prices {change}, true value {value}.',
  'r.turnBare': '*Round {round}:* {boom} prices {change}, true value {value}.',
  'r.turnAfter': '*After the last bell:* {boom} prices {change}, true value {value}.',
  'r.turn.push': '{team} pushed hardest ({order}); without that order {without}.',
  'r.turn.nobody': 'No single order made half a point of difference: it was the news and the crowd.',
  'r.turn.averted': {
    one: 'Had {teams} stayed out in that round, it would not have burst then.',
    other: 'Had one of these stayed out in that round, it would not have burst then: {teams}.',
  },
  'r.turn.avertedMany': 'Had any one of {n} teams stayed out in that round, it would not have burst then.',
  'r.turn.sure': 'No team alone could have averted it in that round.',

  'r.costs': 'What it cost',
  'r.cost.capital':
    '*Capital:* {boom} took {share} of your venture money. {co2} of {co2Reference} Mt CO₂ were avoided and {therapies} of {therapiesReference} therapies begun, against the same money split evenly.',
  'r.cost.talent': '*Talent:* {years} researcher-years moved to {boom}; at the peak it paid {wage} times the wages.',
  'r.cost.strategy': '*Strategy:* {pilots} of 100 credits went into pilots without return.',
  'r.road': 'The road not funded',
  'r.road.text':
    '{clim} got {climShare} of your venture money, {bio} {bioShare}. From start to end their prices moved {climGain} and {bioGain}, {boom} prices {boomGain}.',
  'r.road.capped':
    'What if {boom} had got a third of the money at most, all else as you decided? {co2} instead of {co2Real} Mt CO₂ avoided; {burst}.',
  'r.road.burst': 'burst in round {round}',
  'r.road.burstAfter': 'burst after the last bell',
  'r.road.none': 'no burst',
  'r.bar.share': '{boom}’s part of venture money',
  'r.bar.co2': 'CO₂ avoided, of the possible',
  'r.bar.therapies': 'Therapies begun, of the possible',
  'r.bar.sentence': 'Bars: {bars}.',

  'r.decisions': 'Best and worst decision',
  'r.decision': '*{team}, round {round}* ({order}): {final} credits in the end, {without} without that order.',
  'r.noDecision': 'Nobody decided anything.',
  'r.order.none': 'stayed out',

  'r.luck': 'Skill and luck',
  'r.par': {
    one: '{n} of {of} teams did better than six standard strategies in its seat; {team} most of all, with {score} points (100 is par).',
    other:
      '{n} of {of} teams did better than six standard strategies in their seats; {team} most of all, with {score} points (100 is par).',
  },
  'r.parNone':
    'No team did better than six standard strategies in its seat; {team} came closest, with {score} points (100 is par).',
  'r.worlds':
    'In {n} other worlds, with the same decisions, it burst in {share}. {team}, first here, came first in {wins} of them.',
  'r.learned': 'Forecasts and learning',
  'r.brier': {
    one: 'Error of the burst forecasts, one team: {brier} (0 is perfect, 0.25 is always saying half).',
    other: 'Error of the burst forecasts, mean of {n} teams: {brier} (0 is perfect, 0.25 is always saying half).',
  },
  'r.brierNone': 'Nobody wrote down a burst forecast.',
  'r.gain': 'Right answers before and after the game: {before} and {after}, {points} points.',
  'r.remained': 'What remained',
  'r.remained.text': 'Against the start: prices ×{price}, demand ×{demand}, computing ×{compute}.',
  'r.standings': 'Final standings',
  'r.standings.note': 'Credits from 100; in brackets the par score.',

  'r.earlier': 'Beside earlier classes',
  'r.earlier.count': {
    one: 'One earlier class on this server (circle) played this scenario for as many rounds.',
    other: '{n} earlier classes on this server (circles) played this scenario for as many rounds.',
  },
  'r.earlier.none': 'No earlier class on this server has played this scenario for as many rounds yet.',
  'r.earlier.ask': 'Where does this class stand?',
  'r.earlier.key': 'Red: this class. Right: from the lowest to the highest of the earlier ones.',
  'r.earlier.off': 'This class is not compared with others.',
  'r.earlier.figure': 'Figure',
  'r.earlier.here': 'This class',
  'r.earlier.others': 'Earlier classes',
  'r.earlier.sentence': 'Dots for this class and {n} earlier ones: {figures}.',
  'r.earlier.meanReturn': 'Mean return',
  'r.earlier.burstRound': 'Burst in round',
  'r.earlier.co2Missed': 'CO₂ not avoided',
  'r.earlier.therapiesMissed': 'Therapies not begun',
  'r.earlier.researcherYears': 'Researcher-years moved',
  'r.earlier.pilots': 'Pilots, of 100 credits',
  'r.earlier.gain': 'Learning gain, points',
  'r.earlier.never': 'none',
  'r.earlier.neverIn': '{n} × none',
  'r.earlier.on': 'Compare with earlier classes',
  'r.earlier.onNote':
    'Then eight figures about the class as a whole, with scenario and length, stay beside it on this server: no names, no date. They go when the class is deleted.',
  'r.earlier.failed': 'That could not be saved.',

  'r.me.rank': 'Rank',
  'r.me.of': '{rank} of {teams}',
  'r.me.round': 'Round',
  'r.me.news': 'News',
  'r.me.decided': 'Decision',
  'r.me.return': 'Return',
  'r.me.wealth': 'Wealth',
  'r.me.why': 'Why',
  'r.me.after': 'after',
  'r.me.rows': 'Round by round',
  'r.me.marginCall': 'Margin call.',
  'r.me.turns': 'Your turning points',
  'r.me.best':
    '*Round {round}* ({order}) was worth most: {final} credits in the end, {without} had you stayed out then.',
  'r.me.worst': '*Round {round}* ({order}) cost most: {final} credits in the end, {without} had you stayed out then.',
  'r.me.noBest': 'In no round was your order better than staying out.',
  'r.me.noWorst': 'In no round would staying out have been better than your order.',
  'r.me.still': 'You stayed out in every round.',
  'r.me.out': 'Had you stayed out from beginning to end: *{out}* credits instead of *{final}*.',
  'r.me.others': 'You and the others',
  'r.me.public':
    'The game once more without you: CO₂ gap {co2} Mt, therapies {therapies}. A minus means that the gap would be smaller.',
  'r.me.luck':
    'In {n} other worlds your decisions finished in the first third in *{share}*; half of the time at rank {median} or better.',
  'r.me.forecast': 'Your burst forecasts',
  'r.me.brier': 'Error {brier}; all teams {mean} (0 is perfect, 0.25 is always saying half).',
  'r.me.noForecast': 'You wrote down no burst forecast.',
  'r.me.path': 'Your wealth, round by round',
  'r.me.pathSentence':
    'Line chart: wealth from 100 at the start to {peak} at its peak and {end} at the end; par is {par}.',
} as const satisfies Dictionary;
