// Reads a teacher's pack: one file, or all the files of a pack's folder at once. Nothing in it is ever executed.
import type { Problem } from '../../../shared/pack-check/problem.ts';
import { LARGEST_PACK, mergePack } from '../../../shared/pack-check/source.ts';
import { type Validation, validatePack } from '../../../shared/pack-check/validate.ts';

const tooLarge = (file: string): Problem => ({
  place: { file, line: 1, column: 1 },
  where: '',
  message: 'is larger than a megabyte',
  advice: 'A pack holds texts and numbers only; shorten it',
});

export async function readOwnPack(files: readonly File[]): Promise<Validation> {
  const name = files[0]?.name ?? '';
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST_PACK) {
    return { scenario: null, problems: [tooLarge(name)] };
  }
  const read = await Promise.all(files.map(async (file) => ({ file: file.name, text: await file.text() })));
  const found = validatePack(mergePack(null, name, read));
  const sent = new Blob([JSON.stringify(found.scenario)]);
  return sent.size > LARGEST_PACK ? { scenario: null, problems: [tooLarge(name)] } : found;
}
