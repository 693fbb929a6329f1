// Which of the player's screens belongs to a phase when nobody else is there: no door, no lobby, no waiting for others.
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../i18n/i18n.ts';
import { Decide } from '../play/decide/decide.tsx';
import { situationOf } from '../play/decide/situation.ts';
import { loadControls } from '../play/decide/ticket.tsx';
import { lazy } from '../play/lazy.tsx';
import type { ScreenProps } from '../play/model.ts';
import { News } from '../play/news.tsx';
import { usePhaseWords } from '../play/phase-words.ts';
import { loadPackTexts, packTexts } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import { later } from './later.ts';

const loadResult = () => later(import('../play/result/result.tsx')).then((module) => module.Result);
const loadBurst = () => later(import('../play/result/burst.tsx')).then((module) => module.Burst);
const Closed = lazy<ScreenProps>(() => later(import('../play/closed.tsx')).then((module) => module.Closed));
const Result = lazy<ScreenProps>(loadResult);
const Burst = lazy<ScreenProps & { readonly onResult: () => void }>(loadBurst);
const Story = lazy<ScreenProps>(() => later(import('../play/story/story.tsx')).then((module) => module.Story));

type Props = ScreenProps & { readonly onOrders: () => void };

export function Screens(props: Props) {
  const { room } = props;
  const { session, stage } = room;
  const { locale } = useStore(i18n, (all) => all);
  useStore(packTexts, (all) => all);
  useEffect(() => void loadPackTexts(session.scenario.hash), [session.scenario.hash, locale]);
  const role = props.seat.team?.role;
  useEffect(() => {
    if (role !== undefined) loadControls(role);
  }, [role]);
  usePhaseWords(props);
  const shown = `${stage.phase} ${stage.round}`;
  // Which page of a phase is open: the news beside the order, the result behind the burst.
  const [page, setPage] = useState({ of: shown, name: '' });
  const name = page.of === shown ? page.name : '';
  const open = (next: string) => setPage({ of: shown, name: next });
  useEffect(() => window.scrollTo(0, 0), [shown, name]);
  // Fetched while somebody thinks, so that the result is there when the order is sent.
  useEffect(() => {
    if (stage.phase !== 'decide') return;
    const timer = setTimeout(() => void Promise.allSettled([loadResult(), loadBurst()]), 800);
    return () => clearTimeout(timer);
  }, [stage.phase]);
  return <Screen {...props} page={name} open={open} />;
}

function Screen(props: Props & { readonly page: string; readonly open: (page: string) => void }) {
  const { room, seat, page, open, onOrders } = props;
  switch (room.stage.phase) {
    case 'news':
      return <News {...props} open onOrder={onOrders} />;
    case 'decide': {
      const at = situationOf(room, seat);
      if (at === null || page === 'news') return <News {...props} open onOrder={() => open('')} />;
      return <Decide {...props} at={at} closedNote={null} onNews={() => open('news')} />;
    }
    case 'closed':
      return <Closed {...props} />;
    case 'result':
      return room.result?.burst === true && page === '' ? (
        <Burst {...props} onResult={() => open('result')} />
      ) : (
        <Result {...props} />
      );
    case 'epilogue':
      return <Result {...props} />;
    case 'final':
      return <Story {...props} />;
    default:
      return null;
  }
}
