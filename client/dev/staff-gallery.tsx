// Gallery of the teacher's screens for development: one screen a URL, so that a script can photograph each of them.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fonts.css';
import '../charts/charts.css';
import '../board/board.css';
import { debriefTexts } from '../board/debrief-texts.ts';
import { Sheet } from '../board/sheet.tsx';
import { addSurfaces, startLanguage } from '../i18n/i18n.ts';
import { debriefBoard } from './debrief-board.ts';
import { BOARD_CASES, CONSOLE_CASES, DEBRIEF_CASES, LONG_EDITION, NOTES, SCENARIOS } from './staff-cases.ts';
import { staffView } from './staff-fixtures.ts';

const query = new URLSearchParams(location.search);
const screen = query.get('screen') ?? 'index';
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;

await startLanguage(['board', 'charts', 'host']);
const root = document.getElementById('app');
const language = query.get('lang') === 'de' ? 'de' : 'en';

const CHECK = [
  ['opportunity-cost', 'The free ticket', 'Die Freikarte'],
  ['price-value', 'The doubled price', 'Der verdoppelte Kurs'],
  ['early', 'Right, but early', 'Richtig, aber zu früh'],
  ['race', 'Four data centres', 'Vier Rechenzentren'],
  ['read-claim', 'A number in the news', 'Eine Zahl in den Nachrichten'],
] as const;

debriefTexts.setState({
  texts: {
    check: CHECK.map(([id, en, de]) => ({ id, question: { en, de }, options: [] })),
    answers: CHECK.map(([id, en, de]) => ({ id, title: { en, de }, right: 1, why: { en: '', de: '' } })),
    facts: [],
    debrief: [],
    remains: [],
    marks: [
      {
        share: 1 / 3,
        text: { en: 'World, 2024: a good third (36 %)', de: 'Welt, 2024: gut ein Drittel (36 %)' },
        source: { name: 'PitchBook, preliminary figures for 2024', date: '2025-01' },
      },
      {
        share: 2 / 3,
        text: {
          en: 'US, first half of 2025: nearly two thirds (64 %)',
          de: 'USA, erstes Halbjahr 2025: fast zwei Drittel (64 %)',
        },
        source: { name: 'PitchBook, first half of 2025', date: '2025-07' },
      },
    ],
    events: [
      ['chat', '2022 Q4', 'A chatbot for everyone', 'Ein Chatbot für alle'],
      ['gdp7', '2023 H1', '“7 % more world output”', '„7 % mehr Weltwirtschaft“'],
      ['gpuwin', '2023 H2', 'Chip sales triple', 'Chipumsatz verdreifacht'],
      ['sora', '2024 Q1', 'A sentence becomes a film', 'Aus einem Satz wird ein Film'],
      ['roi', '2024 Q2', '“Where is the return?”', '„Wo bleibt der Ertrag?“'],
      ['third', '2024 Q4', 'A third of venture money', 'Ein Drittel des Wagniskapitals'],
      ['cheap', '2025 Q1', 'Cheap open model', 'Billiges offenes Modell'],
      ['loop', '2025 Q3', 'The $100 bn loop', 'Der 100-Milliarden-Kreis'],
      ['f13', '2025 Q4', 'Burry’s 13F', 'Burrys 13F'],
      ['capex', '2026', '$650 bn of plans', '650 Mrd. Dollar geplant'],
    ].map(([id = '', date = '', en = '', de = '']) => ({
      id,
      date: { en: date, de: date },
      headline: { en, de },
      pin: { en, de },
    })),
  },
});

async function draw(): Promise<void> {
  if (root === null) return;
  const board = BOARD_CASES[screen];
  if (board !== undefined) {
    await import('../board/page.css');
    const view = staffView({ ...board, language }, screen === 'news-long' ? LONG_EDITION : undefined);
    render(<Sheet view={view} stageAt={performance.now()} joinUrl="https://belief.example/join?pin=482917" />, root);
    return;
  }
  const debrief = DEBRIEF_CASES[screen];
  if (debrief !== undefined) {
    await import('../board/page.css');
    const view = await debriefBoard(debrief.question, debrief.reveal);
    render(<Sheet view={view} stageAt={performance.now()} joinUrl="https://belief.example/join?pin=482917" />, root);
    return;
  }
  if (screen === 'setup' || CONSOLE_CASES[screen] !== undefined) {
    await Promise.all([import('../host/desk.css'), import('../host/setup.css'), import('../host/console.css')]);
    await drawHost();
    return;
  }
  render(
    <ul>
      {[...Object.keys(BOARD_CASES), ...Object.keys(DEBRIEF_CASES), 'setup', ...Object.keys(CONSOLE_CASES)].map(
        (name) => (
          <li key={name}>
            <a href={`?screen=${name}`}>{name}</a>
          </li>
        ),
      )}
    </ul>,
    root,
  );
}
async function drawHost(): Promise<void> {
  if (root === null) return;
  if (screen === 'setup') {
    const { Setup } = await import('../host/setup/setup.tsx');
    const create = async () => ({ ok: false as const, reject: { code: 'reject.badPassword' as const } });
    render(<Setup create={create} onCreated={() => {}} scenarios={SCENARIOS} />, root);
    return;
  }
  const { Console } = await import('../host/console/console.tsx');
  await addSurfaces('debrief');
  const shown = CONSOLE_CASES[screen];
  const fixture = staffView({ phase: 'lobby', round: 0, teams: 9, ...shown, language });
  // The controls of the debrief are about a game that can be played again.
  const view = shown?.phase === 'debrief' ? { ...fixture, ...(await debriefBoard(shown.question ?? 0, 1)) } : fixture;
  render(
    <Console
      view={view}
      stageAt={performance.now()}
      link="online"
      notes={NOTES}
      send={() => {}}
      ownLink="http://192.168.1.20:3000/console#482917.aaaaaaaaaaaaaaaaaaaaaaaa"
      makeCohost={async () => 'http://192.168.1.20:3000/console#482917.bbbbbbbbbbbbbbbbbbbbbbbb'}
      deleteClass={async () => false}
      download={async () => true}
    />,
    root,
  );
}
await draw();
document.documentElement.dataset.ready = 'true';
