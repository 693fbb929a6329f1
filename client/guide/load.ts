// Reads content/guide: chapters.yaml says which chapters there are, each folder beside it is a language. Runs at build time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import {
  BLOCKS,
  type Block,
  type Chapter,
  ChapterSchema,
  ChaptersSchema,
  FrameSchema,
  type Guide,
  type Kind,
} from './schema.ts';

/** A mistake in a file, with the place: `de/lessons.yaml, blocks 1, lesson, rows 0, say: Invalid length`. */
export class GuideError extends Error {}

type Found = { readonly message: string; readonly path?: readonly { readonly key: unknown }[] | undefined };

function refuse(where: string, issue: Found): never {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join(', ');
  throw new GuideError(`${where}${path === '' ? '' : `, ${path}`}: ${issue.message}`);
}

function check<T extends v.GenericSchema>(schema: T, value: unknown, where: string): v.InferOutput<T> {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : refuse(where, result.issues[0]);
}

function read(folder: string, file: string): unknown {
  try {
    return parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw new GuideError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const isKind = (key: string): key is Kind => Object.hasOwn(BLOCKS, key);

function block(entry: Readonly<Record<string, unknown>>, where: string): Block {
  const [key, ...more] = Object.keys(entry);
  if (key === undefined || more.length > 0 || !isKind(key)) {
    throw new GuideError(`${where}: a block is one of ${Object.keys(BLOCKS).join(', ')}`);
  }
  const value = check<v.GenericSchema>(BLOCKS[key], entry[key], `${where}, ${key}`);
  return { kind: key, value } as Block;
}

function chapter(folder: string, language: string, id: string, handout: boolean): Chapter {
  const file = `${language}/${id}.yaml`;
  const { title, short, lede, blocks } = check(ChapterSchema, read(folder, file), file);
  return {
    id,
    handout,
    title,
    short: short ?? title,
    lede: lede ?? null,
    blocks: blocks.map((entry, at) => block(entry, `${file}, blocks ${at}`)),
  };
}

/** Every language there is; English first, because it is what a page without a script begins with. */
export function loadGuides(folder: string): readonly Guide[] {
  const { chapters } = check(ChaptersSchema, read(folder, 'chapters.yaml'), 'chapters.yaml');
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
  return languages.map((language) => ({
    language,
    frame: check(FrameSchema, read(folder, `${language}/frame.yaml`), `${language}/frame.yaml`),
    chapters: chapters.map(({ id, handout }) => chapter(folder, language, id, handout)),
  }));
}
