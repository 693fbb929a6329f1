// A player's own report on the phone, after a class or alone: on screen, to print, to keep as a file.
import { useEffect, useState } from 'preact/hooks';
import { addSurfaces, f, hasText, i18n, t } from '../i18n/i18n.ts';
import { useStore } from '../ui/use-store.ts';
import { fileName, saveReport } from './file.ts';
import { isWhole, type ReportInput } from './input.ts';
import { basisFor, studentsMarkup } from './make.tsx';
import { Sheets } from './sheets.tsx';

type Props = {
  /** null = it cannot be had just now. */
  readonly load: () => Promise<ReportInput | null>;
  readonly onBack: () => void;
};
type State =
  | { readonly at: 'working'; readonly share: number }
  | { readonly at: 'failed' | 'short' }
  | { readonly at: 'done'; readonly markup: string; readonly name: string; readonly title: string };

export function OwnReport({ load, onBack }: Props) {
  const { locale } = useStore(i18n, (all) => all);
  const [state, setState] = useState<State>({ at: 'working', share: 0 });
  useEffect(() => {
    let stopped = false;
    const pace = {
      onProgress: (share: number) => stopped || setState({ at: 'working', share }),
      stopped: () => stopped,
    };
    const work = async (): Promise<State | null> => {
      const [input] = await Promise.all([load(), addSurfaces('charts', 'report')]);
      const person = input?.people[0];
      if (input === null || person === undefined) return { at: 'failed' };
      if (!isWhole(input)) return { at: 'short' };
      const basis = await basisFor(input, person.team, pace);
      return basis === null
        ? null
        : { at: 'done', markup: studentsMarkup(input, basis), name: person.name, title: input.title };
    };
    void work().then(
      (next) => stopped || next === null || setState(next),
      () => stopped || setState({ at: 'failed' }),
    );
    return () => {
      stopped = true;
    };
  }, [locale]);
  useEffect(() => window.scrollTo(0, 0), []);
  if (!hasText('r.print')) return null;
  return (
    <main class="ph own-report">
      <div class="btns even">
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
              class="btn main"
              onClick={() => saveReport(state.markup, t('r.page'), locale, fileName(state.title, state.name))}
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
          <Sheets markup={state.markup} />
        </>
      )}
    </main>
  );
}
