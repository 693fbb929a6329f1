// The game on the phone: one screen for each phase, and the pages that are a tap away from each other within one.
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Phase } from '../../shared/game/types.ts';
import { i18n, suggestLanguage } from '../i18n/i18n.ts';
import { Announcer } from '../ui/announcer.tsx';
import { loadPackTexts, packTexts } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import { Closed } from './closed.tsx';
import type { DebriefProps } from './debrief/debrief.tsx';
import { Decide } from './decide/decide.tsx';
import { situationOf } from './decide/situation.ts';
import { loadControls } from './decide/ticket.tsx';
import { useOpening } from './frame.tsx';
import { lazy } from './lazy.tsx';
import { Lobby } from './lobby.tsx';
import type { Room, ScreenProps } from './model.ts';
import { News } from './news.tsx';
import { usePhaseWords } from './phase-words.ts';
import { Pitch } from './pitch.tsx';
import { Burst } from './result/burst.tsx';
import { Result } from './result/result.tsx';
import { Ended } from './states.tsx';
import type { StoryProps } from './story/story.tsx';
import { Trying } from './trying.tsx';
import { Watching } from './watching.tsx';

const Story = lazy<StoryProps>(() => import('./story/story.tsx').then((module) => module.Story));
const Debrief = lazy<DebriefProps>(() =>
  import('./debrief/debrief.tsx').then((module) => module.ready().then(() => module.Debrief)),
);

export function Game(props: ScreenProps) {
  const { room } = props;
  const { session, stage } = room;
  const { locale } = useStore(i18n, (all) => all);
  useStore(packTexts, (all) => all);
  useEffect(() => void loadPackTexts(session.scenario.hash), [session.scenario.hash, locale]);
  useEffect(() => void suggestLanguage(session.language), [session.language]);
  const role = props.seat.team?.role;
  useEffect(() => {
    if (role !== undefined) loadControls(role);
  }, [role]);
  usePhaseWords(props);
  const shown = `${stage.phase} ${stage.round} ${stage.practice} ${stage.question}`;
  // Which page of a phase is open: the news beside the order, the result behind the burst.
  const [page, setPage] = useState({ of: shown, name: '' });
  const name = page.of === shown ? page.name : '';
  const open = (next: string) => setPage({ of: shown, name: next });
  useEffect(() => window.scrollTo(0, 0), [shown, name]);
  return (
    <>
      <Announcer />
      <Phased {...props} page={name} open={open} />
    </>
  );
}

type PhasedProps = ScreenProps & { readonly page: string; readonly open: (page: string) => void };

function Phased(props: PhasedProps) {
  const { room, seat, page, open } = props;
  const screens: Readonly<Record<Phase, () => ComponentChild>> = {
    lobby: () =>
      page === 'try' && seat.team != null ? (
        <Trying {...props} onBack={() => open('')} />
      ) : (
        <Lobby {...props} onTry={() => open('try')} />
      ),
    news: () => <Orders {...props} />,
    pitch: () => <Orders {...props} />,
    decide: () => <Orders {...props} />,
    closed: () => <Closed {...props} />,
    result: () =>
      burstFirst(room) && page === '' ? <Burst {...props} onResult={() => open('result')} /> : <Result {...props} />,
    epilogue: () => <Result {...props} />,
    final: () => <Story {...props} />,
    debrief: () =>
      page === 'game' ? (
        <Story {...props} onQuestion={() => open('')} />
      ) : (
        <Debrief {...props} onGame={() => open('game')} />
      ),
    ended: () => (room.final != null && seat.story != null ? <Story {...props} /> : <Ended />),
  };
  return screens[room.stage.phase]();
}

const burstFirst = (room: Room): boolean => room.result?.burst === true;

/** News and decision: two pages of one phase, each a tap away from the other. */
function Orders(props: PhasedProps) {
  const { room, seat, page, open } = props;
  const opening = useOpening(props);
  const deciding = room.stage.phase === 'decide';
  const at = situationOf(room, seat);
  if (at === null)
    return deciding && page === '' ? (
      <Watching {...props} onNews={() => open('news')} />
    ) : (
      <News {...props} open={deciding} onOrder={null} />
    );
  const news = deciding ? page === 'news' : page !== 'order';
  if (news && room.stage.phase === 'pitch' && page !== 'news') {
    return <Pitch {...props} onOrder={() => open('order')} onNews={() => open('news')} />;
  }
  if (news) return <News {...props} open={deciding} onOrder={() => open(deciding ? '' : 'order')} />;
  return (
    <Decide {...props} at={at} closedNote={deciding ? null : opening} onNews={() => open(deciding ? 'news' : '')} />
  );
}
