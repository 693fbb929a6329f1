// The front page: join with a PIN (first and big), host a class, practise alone; what the game is about in one picture.
import { useEffect, useState } from 'preact/hooks';
import { i18n, t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useStore } from '../ui/use-store.ts';

/** One run of the game: what analysts said it was worth, and what it cost. */
const VALUE =
  'M0 398.8L92.3 386.4L184.6 378.4L276.9 364.2L369.2 350.1L461.5 336.3L553.8 323.2L646.2 300.7L738.5 324.1L830.8 304.8L923.1 276.4L1015.4 259.1L1107.7 243L1200 223.1';
const PRICE =
  'M0 411.6L92.3 379.7L184.6 335.4L276.9 251.5L369.2 133.9L461.5 103.9L553.8 41.2L646.2 124.6L738.5 345.6L830.8 356L923.1 330.2L1015.4 309.1L1107.7 314L1200 304.3';

export function Home() {
  useStore(i18n, (all) => all);
  const title = t('app.name');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main class="home">
      <header>
        <span class="dim nt">{t('home.what')}</span>
        <span class="nm disp">{title}</span>
        <nav aria-label={t('app.language')}>
          <LanguageSwitch all />
        </nav>
      </header>
      <div class="in">
        <section class="pitch">
          <h1 class="disp">{t('home.question')}</h1>
          <p>
            <span class="long">{t('home.pitch')} </span>
            <b class="red">{t('home.red')}</b> <b>{t('home.ink')}</b>
          </p>
          <svg class="hero" viewBox="0 0 1200 470" aria-hidden="true">
            <path class="value" d={VALUE} />
            <path class="price" d={PRICE} />
          </svg>
        </section>
        <section class="doors" aria-label={t('home.doors')}>
          <JoinDoor />
          <Door href="/host" title={t('home.host')} text={t('home.hostText')} />
          <Door href="/solo" title={t('home.solo')} text={t('home.soloText')} />
        </section>
      </div>
      <footer>
        <b>{t('app.notice')}</b> <span class="dim">{t('app.care')}</span> <a href="/guide">{t('home.guide')}</a>
      </footer>
    </main>
  );
}

/** A plain form: it works by Enter, and the PIN travels in the address like that of a QR code. */
function JoinDoor() {
  const [short, setShort] = useState(false);
  const check = (event: Event) => {
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('pin') as HTMLInputElement;
    field.value = field.value.replace(/\D/g, '');
    if (field.value.length === 6) return;
    event.preventDefault();
    setShort(true);
    field.focus();
  };
  return (
    <form action="/join" method="get" onSubmit={check}>
      <label for="pin" class="disp">
        {t('home.join')}
      </label>
      <div class="pin">
        <input
          id="pin"
          name="pin"
          inputMode="numeric"
          autocomplete="off"
          placeholder="PIN"
          maxLength={9}
          aria-describedby="pin-hint"
          aria-invalid={short}
        />
        <button type="submit">{t('home.go')}</button>
      </div>
      <p id="pin-hint" class={short ? 'b' : 'dim'} role={short ? 'alert' : undefined}>
        {t('home.pinHint')}
      </p>
    </form>
  );
}

function Door({ href, title, text }: { readonly href: string; readonly title: string; readonly text: string }) {
  return (
    <a href={href}>
      <span class="disp">{title}</span>
      <span class="dim">{text}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12h17M13 5l7 7-7 7" />
      </svg>
    </a>
  );
}
