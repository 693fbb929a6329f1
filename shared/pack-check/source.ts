// Reads the YAML (or JSON, which is YAML too) of a pack's files, merges them into one object and remembers where everything
// stood. Knows no disk: the server reads folders with it, the browser a teacher's file.
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Path, Place, Problem } from './problem.ts';

/** Of one file of a pack, and of a whole pack a teacher brings. */
export const LARGEST_PACK = 1_000_000;

/** A file of a pack: what it is called in messages, and its text; null = it is too large to be read. */
export type PackFile = { readonly file: string; readonly text: string | null };

type Source = { readonly file: string; readonly document: Document.Parsed; readonly lines: LineCounter };
type Owner = { readonly source: Source; readonly pair: Pair<ParsedNode, ParsedNode | null> };

export type PackSource = {
  /** Name of the folder, which is the pack's id; null when the pack is one file. */
  readonly folder: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** Where a value stands; for one that is missing, where its nearest surroundings begin. */
  readonly locate: (path: Path) => Place;
};

const at = (source: Source, offset: number): Place => {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line: Math.max(1, line), column: Math.max(1, col) };
};

const startOf = (node: unknown): number | null => (isNode(node) && node.range ? node.range[0] : null);

function find(owner: Owner, path: Path): Place {
  let offset = startOf(owner.pair.key) ?? 0;
  let node: unknown = owner.pair.value;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      const item = node.items[key];
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return at(owner.source, offset);
}

/** `folder` is the pack's id by its folder; null where there is none. `home`: the file to name when nothing fits better. */
export function mergePack(folder: string | null, home: string, files: readonly PackFile[]): PackSource {
  const problems: Problem[] = [];
  const owners = new Map<string, Owner>();
  const data: Record<string, unknown> = Object.create(null);
  const whole = (file: string): Place => ({ file, line: 1, column: 1 });
  if (files.length === 0) {
    problems.push({
      place: whole(home),
      where: '',
      message: 'there is no .yaml file in this folder',
      advice: 'A pack needs at least scenario.yaml; content/README.md lists the rest.',
    });
  }
  for (const { file, text } of files) {
    if (text === null) {
      problems.push({
        place: whole(file),
        where: '',
        message: 'is larger than a megabyte',
        advice: 'A pack holds texts and numbers only; split or shorten it.',
      });
      continue;
    }
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const source: Source = { file, document, lines };
    for (const error of document.errors) {
      problems.push({
        place: at(source, error.pos[0]),
        where: '',
        message: yamlMessage(error.message),
        advice: yamlAdvice(error.code),
      });
    }
    if (document.errors.length > 0) continue;
    const root = document.contents;
    if (root === null) continue;
    if (!isMap(root)) {
      problems.push({
        place: at(source, root.range[0]),
        where: '',
        message: 'the file is not a table',
        advice: 'It must begin with a key such as "deck:" at the left edge.',
      });
      continue;
    }
    for (const pair of root.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const first = owners.get(key);
      if (first !== undefined) {
        const place = find(first, []);
        problems.push({
          place: at(source, startOf(pair.key) ?? 0),
          where: key,
          message: `stands already in ${place.file}:${place.line}`,
          advice: 'Each part of a pack is given once; merge the two.',
        });
        continue;
      }
      owners.set(key, { source, pair });
      data[key] = plainValue(pair.value, document, source, key, problems);
    }
  }
  return {
    folder,
    data: { ...data },
    files: files.map(({ file }) => file),
    problems,
    locate: (path) => {
      const owner = owners.get(String(path[0] ?? ''));
      return owner === undefined ? whole(home) : find(owner, path.slice(1));
    },
  };
}

function plainValue(
  node: ParsedNode | null,
  document: Document.Parsed,
  source: Source,
  key: string,
  problems: Problem[],
): unknown {
  try {
    return node === null ? null : node.toJS(document, { maxAliasCount: 50 });
  } catch (error) {
    const message = error instanceof Error ? yamlMessage(error.message) : 'cannot be read';
    problems.push({
      place: at(source, startOf(node) ?? 0),
      where: key,
      message,
      advice: 'Write the text out instead of using anchors and aliases.',
    });
    return null;
  }
}

const yamlMessage = (message: string): string => message.split('\n')[0]?.replace(/\.$/, '') ?? message;

function yamlAdvice(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'The same key stands twice in one table; rename or remove one.';
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return 'Indent with two spaces a level, never with tabs.';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return 'A text with a colon, a comma in braces or a quotation mark at its start must stand in quotation marks.';
    default:
      return 'Check the quotation marks and the indentation of this line and the one above.';
  }
}
