// npx tsx tests/golden/record.ts [name …]
// Records the goldens anew: all of them, or those named. Do it deliberately, after a change that is meant to change
// games, and say in the commit why the hashes moved.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finalsOf } from '../../shared/counterfactual/calls.ts';
import { play } from '../../shared/counterfactual/recorded-game.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { RECIPES } from './cases.ts';
import { GAMES, readGoldens } from './files.ts';
import { type Golden, write } from './json.ts';
import { engineVersionOf } from './version.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !RECIPES.some((recipe) => recipe.name === name));
if (unknown.length > 0) {
  console.error(`No golden called ${unknown.join(', ')}. There are: ${RECIPES.map((each) => each.name).join(', ')}.`);
  process.exit(2);
}
mkdirSync(GAMES, { recursive: true });
for (const { name, why, build } of RECIPES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const game = build();
  const economy = play(game);
  const golden: Golden = {
    name,
    why,
    hash: stateHash(economy),
    burstRound: economy.burstRound,
    finals: Object.fromEntries(finalsOf(economy)),
    game,
  };
  writeFileSync(join(GAMES, `${name}.jsonl`), write(golden));
  console.log(`${golden.hash}  ${name}`);
}

const file = join(import.meta.dirname, '../../shared/engine/version.ts');
const version = engineVersionOf(readGoldens());
writeFileSync(file, readFileSync(file, 'utf8').replace(/'[^']*'/, `'${version}'`));
console.log(`engine ${version}`);
