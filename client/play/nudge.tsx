// The teacher knocks: a line over the screen for some seconds, a short buzz where phones can do that. It moves nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { announce } from '../ui/announcer.tsx';
import type { ScreenProps } from './model.ts';

const SHOWN_FOR = 8000;

export function Nudge({ seat, room }: Pick<ScreenProps, 'seat' | 'room'>) {
  const { ticket } = seat;
  const nudges = room.stage.phase === 'decide' && ticket != null && ticket.order === null ? (ticket.nudges ?? 0) : 0;
  const heard = useRef(nudges);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const again = nudges > heard.current;
    heard.current = nudges;
    if (nudges === 0) setShown(false);
    if (!again) return;
    setShown(true);
    announce(t('nudge.text'));
    navigator.vibrate?.([120, 80, 120]);
    const timer = setTimeout(() => setShown(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [nudges]);
  return shown ? <p class="nudge">{t('nudge.text')}</p> : null;
}
