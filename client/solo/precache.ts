// Build time only: which of the built files practice alone may need, now or later. Everything its page leads to, statically
// or not, with styles, content and icons; nothing of the other pages.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

type Built = { readonly facadeModuleId?: string | null };

/** Pages that work without a network. */
const PAGES = ['solo/index.html'];
const PUBLIC = /^(solo\.webmanifest|icon.*\.(svg|png))$/;

/** Texts of pages that are not kept. */
const FOREIGN = /i18n\/\w+\/(board|host|home|door)\.ts$/;
const isForeign = (file: Built | undefined): boolean => FOREIGN.test(file?.facadeModuleId ?? '');

export function precached(
  bundle: Readonly<Record<string, unknown>>,
  folder: string,
  publicFolder: string,
): { readonly files: readonly string[]; readonly version: string } {
  const built = bundle as Readonly<Record<string, Built>>;
  const found = new Set<string>();
  const waiting = PAGES.filter((page) => existsSync(join(folder, page)));
  const names = Object.keys(built).filter(
    (name) => /^(assets|solo)\/.+-[\w-]{8}\.\w+$/.test(name) && !isForeign(built[name]),
  );
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (file === undefined || found.has(file)) continue;
    found.add(file);
    if (!/\.(html|js|css)$/.test(file)) continue;
    // What a file names, it may ask for: chunks, styles, workers, content.
    const text = readFileSync(join(folder, file), 'utf8');
    for (const name of names) if (!found.has(name) && text.includes(basename(name))) waiting.push(name);
  }
  const icons = existsSync(publicFolder) ? readdirSync(publicFolder).filter((name) => PUBLIC.test(name)) : [];
  const files = [...found, ...icons].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return { files, version: hash.digest('hex').slice(0, 12) };
}
