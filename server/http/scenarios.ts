// Content packs over HTTP: the list for the teacher's set-up, and the texts that are public while a game runs.
import { Router } from 'express';
import { LANGUAGES } from '../../shared/scenario.ts';
import type { Library } from '../library.ts';

export function scenarioRoutes(library: Library): Router {
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
  router.get('/scenarios/:hash/:file', (request, response, next) => {
    const { hash, file } = request.params;
    const language = LANGUAGES.find((each) => file === `${each}.json`);
    const pack = library.byHash(hash);
    if (language === undefined || pack === null) return next();
    response
      .setHeader('Cache-Control', pack.hash === hash ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type('json')
      .send(pack.texts[language]);
  });
  return router;
}
