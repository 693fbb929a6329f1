// Content packs over HTTP: the list for the teacher's set-up, and the texts that are public while a game runs.
import { Router } from 'express';
import { publicTexts } from '../../shared/pack.ts';
import { LANGUAGES, type Scenario } from '../../shared/scenario.ts';
import type { Library } from '../library.ts';

/** `elsewhere`: packs that teachers brought to sessions of other nodes. */
export function scenarioRoutes(library: Library, elsewhere: (hash: string) => Promise<Scenario | null>): Router {
  const router = Router();
  router.get('/scenarios', (_request, response) => {
    const list = library.packs.map(({ scenario, hash }) => ({
      id: scenario.id,
      hash,
      title: scenario.title,
      subtitle: scenario.subtitle,
      notice: scenario.notice,
      rounds: scenario.deck.length,
    }));
    response.setHeader('Cache-Control', 'no-cache').json(list);
  });
  router.get('/scenarios/:hash/:file', async (request, response, next) => {
    const { hash, file } = request.params;
    const language = LANGUAGES.find((each) => file === `${each}.json`);
    const pack = library.byHash(hash);
    if (language === undefined) return next();
    const brought = pack === null && /^[\w-]{8,128}$/.test(hash) ? await elsewhere(hash) : null;
    if (pack === null && brought === null) return next();
    response
      .setHeader(
        'Cache-Control',
        pack === null || pack.hash === hash ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      .type('json')
      .send(brought === null ? pack?.texts[language] : JSON.stringify(publicTexts(brought, language)));
  });
  return router;
}
