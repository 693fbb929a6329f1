// Language switch: one button a language that is not the current one, named in that language.
import { chooseLanguage, i18n } from './i18n.ts';
import { LOCALE_NAMES, LOCALES } from './surfaces.ts';

export function LanguageSwitch({ all = false }: { readonly all?: boolean }) {
  const current = i18n.getState().locale;
  return (
    <span class="langs">
      {LOCALES.filter((locale) => all || locale !== current).map((locale) => (
        <button
          type="button"
          class="link"
          key={locale}
          lang={locale}
          aria-pressed={all ? locale === current : undefined}
          onClick={() => void chooseLanguage(locale)}
        >
          {LOCALE_NAMES[locale]}
        </button>
      ))}
    </span>
  );
}
