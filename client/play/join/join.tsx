// The door: PIN, name, seat. Opening the link takes nothing; a seat needs a tap.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reject } from '../../../shared/game/commands.ts';
import { nameIdea } from '../../../shared/name-ideas.ts';
import { i18n, suggestLanguage, t } from '../../i18n/i18n.ts';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import { RejectNote } from '../../ui/reject-note.tsx';
import { keepAwake } from '../../ui/wake-lock.ts';
import { Foot } from '../foot.tsx';
import { type Actions, type FoundClass, isRefusal } from '../model.ts';

type JoinProps = {
  readonly actions: Actions;
  readonly pin: string;
  /** Why the last try, or the way back in, failed. */
  readonly refusal: Reject | null;
  readonly offline: boolean;
};

export const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 6);
/** 482917 → 482 917, as it stands on the wall. */
export const spaced = (pin: string): string => (pin.length > 3 ? `${pin.slice(0, 3)}\u2009${pin.slice(3)}` : pin);

const ABOUT_THE_PIN = ['reject.unknownPin', 'reject.full', 'reject.locked', 'reject.ended', 'reject.tooManyTries'];

export function Join({ actions, pin: known, refusal, offline }: JoinProps) {
  const [pin, setPin] = useState(known);
  const [found, setFound] = useState<FoundClass | Reject | null>(null);
  const [name, setName] = useState(() => nameIdea(i18n.getState().locale, Math.random));
  const [ownName, setOwnName] = useState(false);
  const [roster, setRoster] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Reject | null>(refusal);
  const nameField = useRef<HTMLInputElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const { locale } = i18n.getState();

  // A name nobody has typed follows the language.
  useEffect(() => {
    if (!ownName) setName(nameIdea(locale, Math.random));
  }, [locale]);
  useEffect(() => {
    document.title = `${t('join.title')} – ${t('app.name')}`;
  }, [locale]);
  useEffect(() => {
    setFound(null);
    if (pin.length < 6) return;
    let current = true;
    void actions.find(pin).then((answer) => {
      if (!current) return;
      setFound(answer);
      if (answer !== null && !isRefusal(answer)) void suggestLanguage(answer.language);
    });
    return () => {
      current = false;
    };
  }, [pin]);

  const noClass = found !== null && isRefusal(found) ? found : null;
  const classFound = found !== null && !isRefusal(found) ? found : null;
  const aboutPin = noClass ?? (refused !== null && ABOUT_THE_PIN.includes(refused.code) ? refused : null);
  const aboutName = refused !== null && aboutPin !== refused ? refused : null;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (pin.length < 6) {
      pinField.current?.focus();
      return;
    }
    keepAwake();
    setBusy(true);
    const answer = await actions.join(pin, name.trim(), roster.trim() === '' ? null : roster.trim());
    setBusy(false);
    if (answer.ok) return;
    setRefused(answer.reject);
    (ABOUT_THE_PIN.includes(answer.reject.code) ? pinField : nameField).current?.select();
  };

  return (
    <main class="ph">
      <div class="mast">
        <span>{t('app.name')}</span>
      </div>
      <div class="fol2">
        <span>{t('join.title')}</span>
        <LanguageSwitch />
      </div>
      <form class="join" onSubmit={(event) => void submit(event)}>
        <h1 class="vh">{t('join.title')}</h1>
        <label for="pin">{t('join.pin')}</label>
        <input
          ref={pinField}
          id="pin"
          class="field pinfield"
          inputMode="numeric"
          autocomplete="off"
          aria-describedby="pin-note"
          aria-invalid={aboutPin !== null}
          value={spaced(pin)}
          onInput={(event) => {
            setPin(digitsOf(event.currentTarget.value));
            setRefused(null);
            event.currentTarget.value = spaced(digitsOf(event.currentTarget.value));
          }}
        />
        <div id="pin-note" class="under">
          {aboutPin !== null ? (
            <RejectNote reject={aboutPin} />
          ) : (
            <p class="src" role="status">
              {classFound === null
                ? t('join.pinHint')
                : classFound.title === ''
                  ? t('join.foundPlain')
                  : t('join.found', { title: classFound.title })}
            </p>
          )}
        </div>
        <label for="name">{t('join.name')}</label>
        <input
          ref={nameField}
          id="name"
          class="field namefield"
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          maxLength={40}
          aria-describedby="name-note"
          aria-invalid={aboutName !== null}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setOwnName(true);
            setRefused(null);
          }}
        />
        <div class="names">
          <button
            type="button"
            class="btn"
            onClick={() => {
              setName(nameIdea(locale, Math.random));
              setOwnName(false);
              setRefused(null);
            }}
          >
            {t('join.another')}
          </button>
        </div>
        <div id="name-note" class="under">
          {aboutName !== null ? <RejectNote reject={aboutName} /> : <p class="src">{t('join.nickname')}</p>}
        </div>
        {classFound?.roster === true && (
          <>
            <label for="roster">{t('join.roster')}</label>
            <input
              id="roster"
              class="field namefield"
              maxLength={60}
              value={roster}
              onInput={(e) => setRoster(e.currentTarget.value)}
            />
            <p class="src under">{t('join.rosterNote')}</p>
          </>
        )}
        <div class="grow" />
        <Foot>
          <button type="submit" class="btn main wide" disabled={busy}>
            {busy ? (offline ? t('join.noLine') : t('join.busy')) : t('join.go')}
          </button>
        </Foot>
      </form>
    </main>
  );
}
