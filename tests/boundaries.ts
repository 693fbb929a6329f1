// The rules of tests/boundaries.test.ts: who may import whom, and what the economy must not touch. They read the syntax
// tree, so a comment, a string or another way of writing an import does not get past them.
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export type Violation = { readonly file: string; readonly message: string };

/** Single files directly below shared/, which several layers speak. */
const VOCABULARY = ['shared/scenario.ts', 'shared/pack.ts', 'shared/pack-parameters.ts'];
const NAMES = ['shared/names.ts', 'shared/name-ideas.ts', 'shared/rude-words.ts'];

type Layer = {
  readonly name: string;
  readonly holds: (path: string) => boolean;
  /** Beginnings of paths it may import, besides its own files. */
  readonly imports: readonly string[];
  readonly packages: readonly string[] | 'any';
};

const below =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`));

/** The first layer that holds a file counts. */
const LAYERS: readonly Layer[] = [
  { name: 'engine', holds: below('shared/engine'), imports: [], packages: ['pure-rand'] },
  {
    name: 'game',
    holds: below('shared/game'),
    imports: ['shared/engine/', ...VOCABULARY],
    packages: ['valibot'],
  },
  { name: 'bots', holds: below('shared/bots'), imports: ['shared/engine/', 'shared/game/'], packages: [] },
  {
    name: 'counterfactual',
    holds: below('shared/counterfactual'),
    imports: ['shared/engine/', 'shared/game/', 'shared/bots/'],
    packages: [],
  },
  {
    name: 'room',
    holds: below('shared/room', 'shared/room.ts'),
    imports: ['shared/engine/', 'shared/game/', 'shared/bots/', 'shared/protocol.ts', ...VOCABULARY, ...NAMES],
    packages: [],
  },
  {
    name: 'pack check',
    holds: below('shared/pack-check'),
    imports: ['shared/engine/', ...VOCABULARY],
    packages: ['valibot', 'yaml'],
  },
  {
    name: 'shared',
    holds: below('shared'),
    imports: ['shared/engine/', 'shared/game/'],
    packages: ['valibot'],
  },
  {
    name: 'server rooms and stores',
    holds: (path) => /^server\/(room[^/]*\.ts|store\/)/.test(path),
    imports: ['shared/', 'server/'],
    packages: ['libsql', 'pg'],
  },
  { name: 'server', holds: below('server'), imports: ['shared/', 'server/', 'dist/server/'], packages: 'any' },
  { name: 'client', holds: below('client'), imports: ['shared/'], packages: 'any' },
];

/** Packages that only some files may import; everywhere else they are refused. */
const RESERVED: readonly { readonly package: RegExp; readonly by: RegExp }[] = [
  { package: /^socket\.io-client$/, by: /^(client\/connection\.ts$|server\/cluster\/peers\.ts$)/ },
  { package: /^(socket\.io|engine\.io)$/, by: /^server\/(socket|cluster)\// },
  { package: /^(ioredis|@socket\.io\/redis-streams-adapter)$/, by: /^server\/cluster\/redis\.ts$/ },
  { package: /^express$/, by: /^server\/(http\/|serve\.ts$|dev\.ts$|metrics\.ts$)|^server\/cluster\/cluster\.ts$/ },
  { package: /^(libsql|pg)$/, by: /^server\/store\// },
  {
    package: /^vite$/,
    by: /^(server\/(dev\.ts|build\.mjs)|client\/((guide|solo)\/(plugin\.ts|build\.mjs)|i18n\/preload-plugin\.ts))$/,
  },
  { package: /^(preact|zustand)(\/|$)/, by: /^client\// },
  // The guide is printed and solo's packs are compiled when the client is built, by files that no page imports.
  { package: /^node:/, by: /^(server\/|client\/(guide|solo)\/((load|plugin|precache)\.ts|build\.mjs)$)/ },
];

/** Only the start of an entry puts a screen and a connection together. */
const MAY_CONNECT = /^client\/(?:[\w-]+\/)*(?:main|solo|demo)\.tsx?$/;

const EXACT_MATH = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'E',
  'LN2',
  'LN10',
  'LOG2E',
  'PI',
  'SQRT2',
];
const BANNED_GLOBALS = new Set([
  'Date',
  'Temporal',
  'performance',
  'crypto',
  'Intl',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'globalThis',
  'window',
  'self',
  'global',
  'process',
  'fetch',
  'navigator',
  'eval',
  'Function',
]);
const BANNED_METHODS = new Set(['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare']);
/** Below these nothing may depend on time, luck, place or the machine. */
const isPure = below('shared/engine', 'shared/game');

export function sourceFiles(root: string, folders: readonly string[]): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      // Tools beside the galleries run in Node, not in a page.
      const isCode = /\.(ts|tsx|mts|mjs|js)$/.test(entry.name) && !/\.d\.ts$/.test(entry.name);
      return isCode && !/^client\/dev\/.*\.mjs$/.test(path) ? [path] : [];
    });
  return folders.flatMap(walk);
}

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node with the one above it. */
function* nodes(node: Node, parent: Node | null = null): Generator<readonly [Node, Node | null]> {
  yield [node, parent];
  for (const key in node) {
    const inner = node[key];
    for (const each of Array.isArray(inner) ? inner : [inner]) if (isNode(each)) yield* nodes(each, node);
  }
}

type Import = { readonly to: string; readonly typeOnly: boolean };

/** What a file imports, however it is written: import, export from, import(), require(), new URL(…, import.meta.url). */
function importsOf(tree: Node): { readonly imports: Import[]; readonly unreadable: number } {
  const imports: Import[] = [];
  let unreadable = 0;
  const add = (source: unknown, typeOnly = false): void => {
    const value = isNode(source) ? (source.type === 'TSLiteralType' ? source.literal : source) : null;
    if (isNode(value) && typeof value.value === 'string') imports.push({ to: value.value, typeOnly });
    else if (
      isNode(value) &&
      value.type === 'TemplateLiteral' &&
      Array.isArray(value.quasis) &&
      value.quasis.length === 1
    ) {
      const [quasi] = value.quasis as { value?: { cooked?: string } }[];
      imports.push({ to: quasi?.value?.cooked ?? '', typeOnly });
    } else unreadable += 1;
  };
  for (const [node] of nodes(tree)) {
    const { type } = node;
    if (type === 'ImportDeclaration') add(node.source, node.importKind === 'type');
    else if ((type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration') && isNode(node.source)) {
      add(node.source, node.exportKind === 'type');
    } else if (type === 'ImportExpression') add(node.source);
    else if (type === 'TSImportType') add(node.source ?? node.argument, true);
    else if (type === 'TSExternalModuleReference') add(node.expression);
    else if (type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'require') {
      add((node.arguments as unknown[])[0]);
    } else if (type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'URL') {
      const [first, second] = node.arguments as unknown[];
      const own = isNode(second) && JSON.stringify(second).includes('"meta"');
      const path = isNode(first) && typeof first.value === 'string' ? first.value : null;
      if (own && path !== null && /^\.{1,2}\//.test(path)) imports.push({ to: path, typeOnly: false });
    }
  }
  return { imports, unreadable };
}

function importViolations(file: string, { to, typeOnly }: Import): string[] {
  const layer = LAYERS.find(({ holds }) => holds(file));
  if (layer === undefined) return [];
  if (!to.startsWith('.') && !to.startsWith('/')) {
    const found: string[] = [];
    const reserved = RESERVED.find((each) => each.package.test(to));
    if (reserved !== undefined && !reserved.by.test(file)) found.push(`must not import ${to}`);
    else if (
      layer.packages !== 'any' &&
      reserved === undefined &&
      !layer.packages.some((each) => to === each || to.startsWith(`${each}/`))
    ) {
      found.push(`${layer.name} must not import the package ${to}`);
    } else if (layer.name === 'server rooms and stores' && reserved !== undefined && /^(socket|express)/.test(to)) {
      found.push(`must not import ${to}`);
    }
    return found;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), to)).replace(/\?.*$/, '');
  if (/^(content|tests)\//.test(target)) return [`nobody imports ${target}`];
  const own = layer.holds(target) && LAYERS.find(({ holds }) => holds(target)) === layer;
  const allowed = own || layer.imports.some((start) => target.startsWith(start));
  // A package's style sheet or font is not code.
  if (!allowed && !/^node_modules\//.test(target)) return [`${layer.name} must not import ${target}`];
  if (target === 'client/connection.ts' && !typeOnly && !MAY_CONNECT.test(file)) {
    return ['a screen must not import the connection; its entry hands it in'];
  }
  return [];
}

/** Names that stand for a value, not for a key, a member or a declaration of a type. */
function isReference(node: Node, parent: Node | null): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (parent.type === 'Property') return parent.value === node || parent.shorthand === true || parent.computed === true;
  return !/^(TSPropertySignature|TSMethodSignature|MethodDefinition|PropertyDefinition|LabeledStatement)$/.test(
    parent.type,
  );
}

/** `2 ** -53`, written out: exact everywhere. */
function isPowerOfTwo({ left, right }: Node): boolean {
  const exponent = isNode(right) && right.type === 'UnaryExpression' ? right.argument : right;
  return isNode(left) && left.value === 2 && isNode(exponent) && Number.isInteger(exponent.value);
}

function impurities(tree: Node): string[] {
  const found: string[] = [];
  for (const [node, parent] of nodes(tree)) {
    if (node.type === 'BinaryExpression' && node.operator === '**' && !isPowerOfTwo(node)) {
      found.push('** differs between engines; use maths.ts');
    }
    if (node.type === 'AssignmentExpression' && node.operator === '**=') found.push('**= differs between engines');
    if (node.type === 'MemberExpression' && isNode(node.property)) {
      const name = String(node.property.name ?? node.property.value);
      if (BANNED_METHODS.has(name)) found.push(`${name} depends on the machine's language`);
    }
    if (!isReference(node, parent)) continue;
    const name = String(node.name);
    if (BANNED_GLOBALS.has(name)) found.push(`${name} is not for the economy: time and luck are arguments`);
    if (name !== 'Math') continue;
    const member = parent?.type === 'MemberExpression' && parent.object === node ? parent : null;
    const property =
      member !== null && member.computed !== true && isNode(member.property) ? member.property.name : null;
    if (typeof property !== 'string' || !EXACT_MATH.includes(property)) {
      found.push(`Math.${property ?? '…'} is not exact or not repeatable; use maths.ts or random.ts`);
    }
  }
  return found;
}

/** @param file path from the project's root, with slashes */
export function violations(file: string, text: string): Violation[] {
  const result = parseSync(file, text);
  if (result.errors.length > 0) return [{ file, message: `cannot be read: ${result.errors[0]?.message}` }];
  const tree = result.program as unknown as Node;
  const { imports, unreadable } = importsOf(tree);
  const messages = imports.flatMap((each) => importViolations(file, each));
  if (unreadable > 0 && file.startsWith('shared/')) messages.push('an import whose target is computed');
  if (isPure(file)) messages.push(...impurities(tree));
  return [...new Set(messages)].map((message) => ({ file, message }));
}

/** Names of the packages a file needs at run time: "express", "@scope/name". Node's own are left out. */
export function packagesOf(file: string, text: string): string[] {
  const { imports } = importsOf(parseSync(file, text).program as unknown as Node);
  const packages = imports.filter(({ to, typeOnly }) => !typeOnly && !/^(\.|\/|node:|virtual:)/.test(to));
  return packages.map(({ to }) =>
    to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/'),
  );
}
