// A report within a page that is about something else: worked out, shown, printed, kept as a file, and back.
import { useEffect, useState } from 'preact/hooks';
import { addSurfaces, f, hasText, i18n, t } from '../i18n/i18n.ts';
import { useStore } from '../ui/use-store.ts';
import { fileName, saveReport } from './file.ts';
import { isWhole, type ReportInput } from './input.ts';
import { basisFor, classFor, classMarkup, type Pace, studentsMarkup } from './make.tsx';
import { Sheets } from './sheets.tsx';
import { releasePaper, reportStyles } from './styles.ts';

type Pages = { readonly markup: string; readonly name: string };
type Props = {
  /** null = it cannot be had just now. */
  readonly load: () => Promise<ReportInput | null>;
  /** The class's page, or that of the one person in the input. */
  readonly of: 'class' | 'person';
  readonly onBack: () => void;
  readonly class: string;
};
type State =
  | { readonly at: 'working'; readonly share: number }
  | { readonly at: 'failed' | 'short' }
  | { readonly at: 'done'; readonly pages: Pages };

async function personPages(input: ReportInput, pace: Pace): Promise<Pages | null> {
  const [person] = input.people;
  const basis = person === undefined ? null : await basisFor(input, person.team, pace);
  if (person === undefined || basis === null) return null;
  return { markup: studentsMarkup(input, basis), name: fileName(input.title, person.name) };
}

async function classPages(input: ReportInput, pace: Pace): Promise<Pages | null> {
  const basis = await basisFor(input, null, pace);
  const report = basis === null ? null : await classFor(basis, pace);
  if (basis === null || report === null) return null;
  return { markup: classMarkup(input, basis, report), name: fileName(input.title) };
}

export function ReportViewer({ load, of, onBack, class: name }: Props) {
  const { locale } = useStore(i18n, (all) => all);
  const [state, setState] = useState<State>({ at: 'working', share: 0 });
  useEffect(() => {
    let stopped = false;
    const pace: Pace = {
      onProgress: (share) => stopped || setState({ at: 'working', share }),
      stopped: () => stopped,
    };
    const work = async (): Promise<State | null> => {
      const [input] = await Promise.all([load(), addSurfaces('charts', 'player', 'outcome', 'report')]);
      if (input === null) return { at: 'failed' };
      if (!isWhole(input)) return { at: 'short' };
      const pages = await (of === 'class' ? classPages : personPages)(input, pace);
      return pages === null ? null : { at: 'done', pages };
    };
    void work().then(
      (next) => stopped || next === null || setState(next),
      () => stopped || setState({ at: 'failed' }),
    );
    return () => {
      stopped = true;
    };
  }, [locale]);
  useEffect(() => {
    window.scrollTo(0, 0);
    reportStyles();
    return releasePaper;
  }, []);
  if (!hasText('r.print')) return null;
  return (
    <main class={name}>
      <div class="rep-tools">
        <button type="button" class="btn" onClick={onBack}>
          {t('common.back')}
        </button>
        {state.at === 'done' && (
          <>
            <button type="button" class="btn" onClick={() => print()}>
              {t('r.print')}
            </button>
            <button
              type="button"
              class="btn"
              onClick={() => saveReport(state.pages.markup, t('r.page'), locale, state.pages.name)}
            >
              {t('r.save')}
            </button>
          </>
        )}
      </div>
      {state.at === 'working' && <p role="status">{t('r.working', { share: f.percent(state.share) })}</p>}
      {state.at === 'failed' && <p role="alert">{t('r.failed')}</p>}
      {state.at === 'short' && <p role="alert">{t('r.short')}</p>}
      {state.at === 'done' && (
        <>
          <p class="dim">{t('r.saveNote')}</p>
          <Sheets markup={state.pages.markup} />
        </>
      )}
    </main>
  );
}
