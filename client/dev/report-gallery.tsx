// Gallery of the reports for development: a game of bots played in the browser, and its pages as the console or a phone shows
// them (?screen=class-32&lang=de&theme=dark).
import { render } from 'preact';
import { classGameOf } from '../../shared/counterfactual/debrief/class-game.ts';
import { classFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { everybody } from '../../shared/game/players.ts';
import { teamLabels } from '../../shared/game/views/public.ts';
import { debriefTexts } from '../../shared/pack.ts';
import { i18n, startLanguage, t } from '../i18n/i18n.ts';
import { ReportApp } from '../report/app.tsx';
import type { ClassInput } from '../report/fetch-input.ts';
import { ReportViewer } from '../report/viewer.tsx';
import { setPackTexts } from '../ui/pack-texts.ts';
import { loadPack, textsOf } from './pack.ts';
import { stateAt } from './played-game.ts';
import { REPORT_CASES } from './report-cases.ts';

const query = new URLSearchParams(location.search);
const name = query.get('screen') ?? '';
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
const root = document.getElementById('app') as HTMLElement;
await startLanguage(['report', 'charts', 'player', 'outcome']);
const pack = await loadPack();
window.fetch = async () => new Response(JSON.stringify(textsOf(pack, i18n.getState().locale)));
setPackTexts(textsOf(pack, i18n.getState().locale));

function inputFor(minTeams: number, earlier: boolean): ClassInput {
  const { state } = stateAt(pack, { role: 'vc', phase: 'final', round: 10, options: { minTeams } });
  const data = classGameOf(state);
  const own = classFigures(pack.id, state.economy, 0.18);
  if (data === null || own === null) throw new Error('the game did not come to its end');
  const others = [0.1, -0.2, 0.4].map((by) => ({
    ...own,
    meanReturn: own.meanReturn + by,
    co2Missed: own.co2Missed - by / 4,
    burstRound: by < 0 ? null : 5,
  }));
  return {
    title: state.options.title,
    playedAt: state.header.createdAt,
    engine: state.header.engineVersion,
    scenario: state.header.scenario,
    anonymous: false,
    teams: teamLabels(state.teams, false),
    people: everybody(state.players).flatMap((player) =>
      player.team === null ? [] : [{ name: player.name, team: player.team }],
    ),
    data,
    events: debriefTexts(pack).events,
    gain: null,
    earlier: earlier ? { own, others } : null,
  };
}

if (name === 'own') {
  // The phone's own styles belong to the phone's own screen.
  await Promise.all([
    import('../ui/tokens.css'),
    import('../ui/base.css'),
    import('../ui/phone.css'),
    import('../play/play.css'),
  ]);
  const input = inputFor(12, false);
  render(<ReportViewer of="person" class="ph" load={async () => input} onBack={() => {}} />, root);
} else {
  await import('../report/screen.css');
  const input = inputFor(name === 'class-32' ? 32 : 12, name === 'class-earlier');
  render(<ReportApp pin="482917" token={null} load={async () => input} />, root);
}

const pages = () => document.querySelector('.rep-host')?.shadowRoot?.querySelectorAll('.rep-page').length ?? 0;
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
};
await until(() => pages() > 0);
if (name === 'students') {
  const shown = t('r.showStudents', { n: 5 });
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === shown)?.click();
  await until(() => pages() === 5);
}
if (![...REPORT_CASES, 'own'].includes(name)) throw new Error(`no screen ${name}`);
document.documentElement.dataset.ready = 'true';
