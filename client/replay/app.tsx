// The page as a whole: choose a file, then walk through the session it holds.
import { useEffect, useState } from 'preact/hooks';
import { classGameOf } from '../../shared/counterfactual/debrief/class-game.ts';
import { classGame } from '../board/class-game.ts';
import { debriefTexts } from '../board/debrief-texts.ts';
import { i18n, t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { lazy } from '../play/lazy.tsx';
import { setPackTexts } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import { openReplay, type Problem, type Replay } from './open-replay.ts';
import { Player } from './player.tsx';

const Report = lazy<{ readonly replay: Replay; readonly onBack: () => void }>(() =>
  import('./report.tsx').then((module) => module.ReplayReport),
);

/** The front page: above this one, wherever a static copy lies. */
const HOME = import.meta.env.BASE_URL.startsWith('.') ? '../' : import.meta.env.BASE_URL;

export function ReplayApp() {
  const { locale } = useStore(i18n, (state) => state);
  const [replay, setReplay] = useState<Replay | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [onReport, setOnReport] = useState(false);

  useEffect(() => {
    document.title = t('replay.title');
  }, [locale]);
  // Before the first drawing: names in the file's own words.
  const texts = replay?.texts ?? null;
  useEffect(() => {
    setPackTexts(texts?.texts[locale] ?? null);
    debriefTexts.setState({ texts: texts?.debrief ?? null });
  }, [texts, locale]);
  useEffect(() => {
    const last = replay?.moments.at(-1);
    classGame.setState({ data: last === undefined ? null : classGameOf(last), failed: false });
  }, [replay]);

  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const opened = openReplay(await file.text());
    setBusy(false);
    setProblem(opened.ok ? null : opened.problem);
    if (opened.ok) {
      setReplay(opened.replay);
      setOnReport(false);
    }
  };
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void open(event.dataTransfer?.files[0]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <div class="rp">
      <header>
        <a class="nm disp" href={HOME}>
          {t('app.name')}
        </a>
        <span class="r">
          {replay !== null && !onReport && (
            <button type="button" class="link" onClick={() => setOnReport(true)}>
              {t('replay.report')}
            </button>
          )}
          {replay !== null && <FileButton label={t('replay.other')} open={open} />}
          <LanguageSwitch />
        </span>
      </header>
      {replay === null ? (
        <main class="rp-door">
          <h1 class="disp">{t('replay.head')}</h1>
          <p>{t('replay.lead')}</p>
          <FileButton label={t(busy ? 'common.loading' : 'replay.choose')} open={open} main />
          <p class="dim">{t('replay.where')}</p>
          {problem !== null && <p role="alert">{t(`replay.problem.${problem}`)}</p>}
        </main>
      ) : (
        <>
          {problem !== null && <p role="alert">{t(`replay.problem.${problem}`)}</p>}
          {onReport ? (
            <Report replay={replay} onBack={() => setOnReport(false)} />
          ) : (
            <Player key={replay.header.id} replay={replay} />
          )}
        </>
      )}
    </div>
  );
}

type FileButtonProps = {
  readonly label: string;
  readonly open: (file: File | undefined) => Promise<void>;
  readonly main?: boolean;
};

function FileButton({ label, open, main = false }: FileButtonProps) {
  return (
    <label class={main ? 'next file' : 'link file'}>
      <span>{label}</span>
      <input
        class="vh"
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
    </label>
  );
}
