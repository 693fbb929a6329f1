// Gallery of the phone's screens for development: one screen a URL (?screen=decide-vc&lang=de&theme=dark).
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/phone.css';
import '../play/play.css';
import { debriefQuestions } from '../../shared/pack.ts';
import { i18n, startLanguage } from '../i18n/i18n.ts';
import { App, loadGame } from '../play/app.tsx';
import type { Actions } from '../play/model.ts';
import { type ClientState, START } from '../state.ts';
import { setPackTexts } from '../ui/pack-texts.ts';
import { loadPack, textsOf } from './pack.ts';
import { type Played, playTo } from './played-game.ts';
import { PLAYER_CASES } from './player-cases.ts';

const query = new URLSearchParams(location.search);
const name = query.get('screen') ?? '';
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
const root = document.getElementById('app') as HTMLElement;
await startLanguage(['door', 'player', 'roles', 'outcome']);
const pack = await loadPack();
const { locale } = i18n.getState();
let played: Played = { view: {}, game: null };
/** What a phone asks the server for, by the end of its address. */
const answerTo = (address: string): unknown => {
  if (address.endsWith('/game')) return played.game;
  return address.endsWith('/questions') ? debriefQuestions(pack) : textsOf(pack, i18n.getState().locale);
};
window.fetch = async (address) => new Response(JSON.stringify(answerTo(String(address))));

const shown = PLAYER_CASES[name];
if (shown === undefined) {
  render(
    <ul>
      {Object.keys(PLAYER_CASES).map((each) => (
        <li key={each}>
          <a href={`?screen=${each}&lang=${locale}`}>{each}</a>
        </li>
      ))}
    </ul>,
    root,
  );
} else {
  setPackTexts(textsOf(pack, locale));
  // What a phone loads while its owner types: here it must be there before the picture is taken.
  await Promise.all([
    loadGame(),
    import('../play/story/story.tsx'),
    import('../play/debrief/debrief.tsx').then(({ ready }) => ready()),
  ]);
  if (shown.moment !== undefined) played = playTo(pack, shown.moment);
  const { view } = played;
  const stage = view.stage;
  const clock =
    stage?.clock == null
      ? null
      : { ...stage.clock, left: shown.left ?? Math.min(48_000, stage.clock.total), running: shown.paused !== true };
  const store = createStore<ClientState>(() => ({
    ...START,
    link: 'online',
    player: 'p0',
    stageAt: performance.now(),
    view: stage === undefined ? view : { ...view, stage: { ...stage, clock } },
    ...shown.state,
  }));
  const actions: Actions = {
    find: async () => ({ title: '10b, Ms Okafor’s class', roster: false, language: locale }),
    join: async () => ({ ok: false, reject: { code: 'reject.nameTaken' } }),
    send: async (command) => {
      if (command.type === 'submitOrders') {
        const { view: now } = store.getState();
        const proposal = { orders: command.orders, forecast: command.forecast };
        const ticket = {
          ...now.seat?.ticket,
          mine: proposal,
          order: proposal,
          proposals: 1,
          members: 1,
          agree: 1,
          last: null,
        };
        store.setState({ view: { ...now, seat: { ...now.seat, ticket } } });
      }
      return { ok: true, seq: 1 };
    },
    forget: () => store.setState({ ...START }),
    retry: () => {},
  };
  render(<App store={store} actions={actions} pin={name.startsWith('join') ? '482917' : ''} />, root);
}
for (let frames = 0; frames < 4; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
document.documentElement.dataset.ready = 'true';
