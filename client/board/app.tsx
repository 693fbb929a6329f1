// The projector as a whole: the sheet, and around it what a page on a wall needs (full screen, a screen that stays awake,
// a line of text when the server is out of reach).
import { useEffect } from 'preact/hooks';
import { i18n, suggestLanguage, t } from '../i18n/i18n.ts';
import type { ClientState } from '../state.ts';
import { loadPackTexts, packTexts } from '../ui/pack-texts.ts';
import { type ReadableStore, useStore } from '../ui/use-store.ts';
import { keepAwake } from '../ui/wake-lock.ts';
import { Corner } from './corner.tsx';
import { debriefTexts, loadDebriefTexts } from './debrief-texts.ts';
import { joinAddress, joinAddresses, loadJoinAddress } from './join-address.ts';
import { Sheet } from './sheet.tsx';
import { Quiet } from './standings.tsx';
import { useSounds } from './use-sounds.ts';

type Props = { readonly store: ReadableStore<ClientState>; readonly pin: string };

export function BoardApp({ store, pin }: Props) {
  const { view, link, stageAt, refused } = useStore(store, (state) => state);
  const { locale } = useStore(i18n, (state) => state);
  useStore(packTexts, (state) => state.texts);
  useStore(debriefTexts, (state) => state.texts);
  useStore(joinAddresses, (state) => state[pin]);
  const { session, stage } = view;
  const over = view.final != null;
  useSounds(view, stageAt);

  useEffect(() => {
    if (session) void suggestLanguage(session.language);
  }, [session?.language]);
  useEffect(() => {
    if (session) void loadPackTexts(session.scenario.hash);
  }, [session?.scenario.hash, locale]);
  useEffect(() => {
    if (session) void loadJoinAddress(session.pin);
  }, [session?.pin]);
  useEffect(() => {
    if (over) void loadDebriefTexts(pin);
  }, [over, pin]);
  useEffect(() => {
    document.title = t('board.title');
    keepAwake();
  }, [locale]);

  const known = session !== undefined && stage !== undefined;
  if (pin === '') return <AskPin />;
  return (
    <>
      {known ? (
        <Sheet view={view} stageAt={stageAt} joinUrl={joinAddress(session.pin)} />
      ) : (
        <main class="sheet wait">
          {refused === null || link !== 'closed' ? (
            <Quiet title="" text={t('board.connecting', { pin })} />
          ) : (
            <Quiet title="" text={t('board.noClass', { pin })} note={t('board.noClassNote')} />
          )}
        </main>
      )}
      {known && (link === 'here' || link === 'there' || link === 'restarting') && (
        <p class="lost" role="status">
          {t(link === 'here' ? 'board.lostHere' : 'board.lost')}
        </p>
      )}
      <Corner />
    </>
  );
}

/** Somebody typed /board alone. */
function AskPin() {
  return (
    <main class="sheet wait">
      <form class="ask-pin" action="/board" method="get">
        <label class="disp" for="pin">
          {t('board.askPin')}
        </label>
        <input
          id="pin"
          name="pin"
          inputMode="numeric"
          pattern="[0-9 ]{6,8}"
          maxLength={8}
          autocomplete="off"
          required
          onInput={(event) => {
            const digits = event.currentTarget.value.replace(/\D/g, '');
            if (digits.length === 6) location.assign(`/board/${digits}`);
          }}
        />
      </form>
    </main>
  );
}
