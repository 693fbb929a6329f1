// A scenario of the teacher's own: chosen as a file, checked here by the rules of the server, sent with the session.
import { useState } from 'preact/hooks';
import { type Problem, problemPlace } from '../../../shared/pack-check/problem.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import { t } from '../../i18n/i18n.ts';

export type OwnPack = { readonly pack: Scenario | null; readonly chosen: boolean };

type Said = 'reading' | readonly Problem[] | null;

/** More than these nobody puts right in one go. */
const SHOWN = 6;

export function OwnPackButton({ onLoaded }: { readonly onLoaded: (pack: Scenario) => void }) {
  const [said, setSaid] = useState<Said>(null);
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setSaid('reading');
    // The readers of YAML and of packs are for the few who bring one.
    const { readOwnPack } = await import('./read-own-pack.ts');
    const { scenario, problems } = await readOwnPack(files);
    setSaid(scenario === null ? problems : null);
    if (scenario !== null) onLoaded(scenario);
  };
  return (
    <div class="own-pack">
      <label class="btn file">
        <span>{t('setup.ownOpen')}</span>
        <input
          class="vh"
          type="file"
          multiple
          accept=".json,.yaml,.yml,application/json"
          onChange={(event) => {
            void read([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <small>{t('setup.ownNote')}</small>
      <div role="status">
        {said === 'reading' && <p>{t('setup.ownReading')}</p>}
        {said !== null && said !== 'reading' && <Problems problems={said} />}
      </div>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const more = problems.length - SHOWN;
  return (
    <>
      <p>
        <b>{t('setup.ownProblems', { n: problems.length })}</b>
      </p>
      <ol lang="en">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problemPlace(problem)} ${problem.message}`}>
            <b>{problemPlace(problem)}</b> {problem.message}. {problem.advice}
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t('setup.ownMore', { n: more })}</p>}
    </>
  );
}
