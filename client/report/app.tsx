// The teacher's reports: the class's page or all students' pages, printed in one go or kept as one file; and the switch that
// compares with earlier classes.
import { useEffect, useState } from 'preact/hooks';
import type { Basis } from '../../shared/counterfactual/report/basis.ts';
import type { ClassReport } from '../../shared/counterfactual/report/class-report.ts';
import { f, i18n, t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { loadPackTexts } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import { type ClassInput, earlierOf, setComparison } from './fetch-input.ts';
import { fileName, saveReport } from './file.ts';
import { isWhole } from './input.ts';
import { basisFor, classFor, classMarkup, studentsMarkup, whoGetsPages } from './make.tsx';
import { Sheets } from './sheets.tsx';
import { titleOf } from './words.ts';

type Props = {
  readonly pin: string;
  readonly token: string | null;
  readonly load: () => Promise<ClassInput | null>;
};
type Worked = { readonly basis: Basis; readonly report: ClassReport };
type Shown = 'class' | 'students';

export function ReportApp({ pin, token, load }: Props) {
  const { locale } = useStore(i18n, (all) => all);
  const [input, setInput] = useState<ClassInput | null | undefined>(undefined);
  const [worked, setWorked] = useState<Worked | null>(null);
  const [share, setShare] = useState(0);
  const [shown, setShown] = useState<Shown>('class');
  const [markup, setMarkup] = useState('');

  useEffect(() => {
    document.title = t('r.page');
  }, [locale]);
  useEffect(() => void load().then(setInput), []);
  useEffect(() => {
    if (input == null || worked !== null || !isWhole(input)) return;
    let stopped = false;
    void workOut(input, setShare, () => stopped).then((done) => stopped || setWorked(done));
    return () => {
      stopped = true;
    };
  }, [input]);
  useEffect(() => {
    if (input == null || worked === null) return;
    let stopped = false;
    // The scenario's own names first, so that nothing is drawn twice.
    void loadPackTexts(input.scenario.hash).then(() => {
      if (stopped) return;
      const { basis, report } = worked;
      setMarkup(shown === 'class' ? classMarkup(input, basis, report) : studentsMarkup(input, basis));
    });
    return () => {
      stopped = true;
    };
  }, [input, worked, shown, locale]);

  if (input === null) return <Say title={t('r.failed')} text={t('r.failed.next')} />;
  if (input === undefined) return <Say title="" text="" />;
  if (!isWhole(input)) return <Say title={t('r.page')} text={t('r.short')} />;
  if (worked === null) return <Say title={t('r.page')} text={t('r.working', { share: f.percent(share) })} />;
  const people = whoGetsPages(input).length;
  return (
    <div class="desk">
      <Tools
        {...{ pin, shown, people }}
        onShow={setShown}
        onSave={() => saveReport(markup, `${t('r.page')}, ${titleOf(input)}`, locale, nameOfFile(input, shown))}
      />
      <Note {...{ pin, token, input, shown }} onInput={setInput} />
      {shown === 'students' && people === 0 ? <p class="desk-note">{t('r.nobody')}</p> : null}
      <main class="desk-pages">{markup !== '' && <Sheets markup={markup} />}</main>
    </div>
  );
}

async function workOut(
  input: ClassInput,
  onProgress: (share: number) => void,
  stopped: () => boolean,
): Promise<Worked | null> {
  const basis = await basisFor(input, null, { onProgress, stopped });
  const report = basis === null ? null : await classFor(basis, { onProgress, stopped });
  return basis === null || report === null ? null : { basis, report };
}

const nameOfFile = (input: ClassInput, shown: Shown): string =>
  fileName(titleOf(input), shown === 'students' ? t('r.showStudents', { n: whoGetsPages(input).length }) : '');

type ToolsProps = {
  readonly pin: string;
  readonly shown: Shown;
  readonly people: number;
  readonly onShow: (shown: Shown) => void;
  readonly onSave: () => void;
};

function Tools({ pin, shown, people, onShow, onSave }: ToolsProps) {
  const pages = shown === 'class' ? 1 : people;
  return (
    <header class="desk-tools">
      <a class="nm disp" href={`/console?pin=${pin}`}>
        {t('app.name')}
      </a>
      <fieldset>
        <legend class="vh">{t('r.show')}</legend>
        {(['class', 'students'] as const).map((each) => (
          <button type="button" class="btn q" key={each} aria-pressed={shown === each} onClick={() => onShow(each)}>
            {each === 'class' ? t('r.showClass') : t('r.showStudents', { n: people })}
          </button>
        ))}
      </fieldset>
      <button type="button" class="btn" disabled={pages === 0} onClick={() => print()}>
        {t('r.printAll', { n: pages })}
      </button>
      <button type="button" class="btn" disabled={pages === 0} onClick={onSave}>
        {t('r.save')}
      </button>
      <span class="r">
        <LanguageSwitch />
        <a class="link" href={`/console?pin=${pin}`}>
          {t('r.console')}
        </a>
      </span>
    </header>
  );
}

type NoteProps = {
  readonly pin: string;
  readonly token: string | null;
  readonly input: ClassInput;
  readonly shown: Shown;
  readonly onInput: (input: ClassInput) => void;
};

/** The comparison is off until somebody with the key wants it. */
function Note({ pin, token, input, shown, onInput }: NoteProps) {
  const [failed, setFailed] = useState(false);
  const compare = async (on: boolean) => {
    const answer = token === null ? null : await setComparison(pin, token, on);
    setFailed(answer === null);
    if (answer !== null) onInput({ ...input, earlier: earlierOf(answer) });
  };
  return (
    <section class="desk-note">
      <p class="dim">{t('r.saveNote')}</p>
      {shown === 'class' && (
        <>
          <label>
            <input
              type="checkbox"
              checked={input.earlier !== null}
              onChange={(event) => void compare(event.currentTarget.checked)}
            />
            {t('r.earlier.on')}
          </label>
          <p class="dim">{t('r.earlier.onNote')}</p>
          {failed && <p role="alert">{t('r.earlier.failed')}</p>}
        </>
      )}
    </section>
  );
}

function Say({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <main class="desk-say">
      <h1 class="disp">{title}</h1>
      <p role="status">{text}</p>
    </main>
  );
}
