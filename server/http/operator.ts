// The operator's page of a cluster: which nodes there are, which of them has which session. Behind a password, off without one.
// It names sessions by their ids, never people, titles or PINs.
import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import type { NodeRow, OwnedRow } from '../cluster/registry.ts';
import type { Guard } from '../guard.ts';
import { samePassword } from '../tokens.ts';
import { addressOf, sendWait } from './reply.ts';

export type OperatorParts = {
  readonly password: string;
  readonly guard: Guard;
  readonly node: string;
  readonly nodes: () => Promise<readonly NodeRow[]>;
  readonly owned: (most: number) => Promise<readonly OwnedRow[]>;
};

const MOST_SESSIONS = 500;

const TEXTS = {
  en: {
    title: 'Nodes and sessions',
    here: 'asked here',
    node: 'Node',
    address: 'Address',
    version: 'Version',
    rooms: 'Rooms in memory',
    started: 'Started',
    state: 'State',
    alive: 'alive',
    gone: 'gone',
    session: 'Session',
    owner: 'Owner',
    epoch: 'Epoch',
    active: 'Last entry',
    free: 'A session of a node that is gone goes to whichever node is asked for it next.',
    none: 'None.',
  },
  de: {
    title: 'Knoten und Sitzungen',
    here: 'hier gefragt',
    node: 'Knoten',
    address: 'Adresse',
    version: 'Version',
    rooms: 'Räume im Speicher',
    started: 'Gestartet',
    state: 'Zustand',
    alive: 'läuft',
    gone: 'weg',
    session: 'Sitzung',
    owner: 'Gehört',
    epoch: 'Epoche',
    active: 'Letzter Eintrag',
    free: 'Die Sitzung eines Knotens, der weg ist, übernimmt der nächste, der nach ihr gefragt wird.',
    none: 'Keine.',
  },
} as const;

const STYLE = `
:root{color-scheme:light dark}
body{margin:0 auto;max-width:70rem;padding:24px;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin-block:1rem}
th,td{text-align:start;padding:6px 12px 6px 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);white-space:nowrap}
td{font-variant-numeric:tabular-nums}
tr.gone{opacity:.6}
`;
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
const time = (date: Date): string => date.toISOString().replace('T', ' ').slice(0, 19);

type Page = { readonly node: string; readonly nodes: readonly NodeRow[]; readonly owned: readonly OwnedRow[] };

export function operatorPage(language: 'en' | 'de', { node, nodes, owned }: Page): string {
  const t = TEXTS[language];
  const alive = new Set(nodes.filter((each) => each.alive).map(({ id }) => id));
  const cells = (tag: 'th' | 'td', values: readonly (string | number)[]): string =>
    values.map((value) => `<${tag}>${escaped(String(value))}</${tag}>`).join('');
  const nodeRows = nodes.map((each) => {
    const name = each.id === node ? `${each.id} (${t.here})` : each.id;
    const state = each.alive ? t.alive : t.gone;
    const row = cells('td', [name, each.address, each.version, each.rooms, time(each.startedAt), state]);
    return `<tr${each.alive ? '' : ' class="gone"'}>${row}</tr>`;
  });
  const sessionRows = owned.map(
    ({ id, owner, epoch, activeAt }) =>
      `<tr${alive.has(owner) ? '' : ' class="gone"'}>${cells('td', [id, owner, epoch, time(new Date(activeAt))])}</tr>`,
  );
  const sessions =
    owned.length === 0
      ? `<p>${t.none}</p>`
      : `<div class="wide"><table><tr>${cells('th', [t.session, t.owner, t.epoch, t.active])}</tr>${sessionRows.join('')}</table></div>`;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${t.title} – Belief Machine</title>
<style>${STYLE}</style>
<main>
<h1>${t.title}</h1>
<div class="wide"><table><tr>${cells('th', [t.node, t.address, t.version, t.rooms, t.started, t.state])}</tr>${nodeRows.join('')}</table></div>
<p>${t.free}</p>
${sessions}
</main>
</html>`;
}

/** The password of "Authorization: Basic", whatever the name before it. */
function passwordOf(header: string | undefined): string | null {
  const [, encoded] = /^Basic ([\w+/=]+)$/.exec(header ?? '') ?? [];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}

export function operatorRoute({ password, guard, node, nodes, owned }: OperatorParts): RequestHandler {
  const router = Router();
  router.get('/operator', async (request, response) => {
    const tries = await guard.mayTryPassword(addressOf(request));
    if (!tries.ok) return sendWait(response, 'reject.tooManyTries', tries);
    const given = passwordOf(request.headers.authorization);
    response.setHeader('Cache-Control', 'no-store');
    if (given === null || !samePassword(given, password)) {
      if (given !== null) await guard.wrongPassword(addressOf(request));
      response.setHeader('WWW-Authenticate', 'Basic realm="Belief Machine", charset="UTF-8"').status(401).end();
      return;
    }
    const language = request.acceptsLanguages(['en', 'de']) === 'de' ? 'de' : 'en';
    const page = operatorPage(language, { node, nodes: await nodes(), owned: await owned(MOST_SESSIONS) });
    response.setHeader('Content-Security-Policy', POLICY).type('html').send(page);
  });
  return router;
}
