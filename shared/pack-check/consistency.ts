// What a schema cannot see: ids given twice, right answers that do not exist, rounds beyond the deck, groups that overlap.
import { parameterProblems } from '../pack-parameters.ts';
import type { Scenario, ScenarioEvent } from '../scenario.ts';
import type { Path } from './problem.ts';

export type Finding = { readonly path: Path; readonly message: string; readonly advice: string };

function duplicates(
  lists: readonly { readonly at: Path; readonly items: readonly { readonly id: string }[] }[],
): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { at, items } of lists) {
    items.forEach(({ id }, index) => {
      if (seen.has(id))
        findings.push({
          path: [...at, index, 'id'],
          message: `the id "${id}" is given twice`,
          advice: 'Ids are unique within their list; deck and wild cards share one.',
        });
      seen.add(id);
    });
  }
  return findings;
}

const rightAnswer = (path: Path, right: number, options: number): Finding[] =>
  right < options
    ? []
    : [
        {
          path: [...path, 'right'],
          message: `answer ${right} does not exist, there are ${options}`,
          advice: `Options count from 0, so the last one is ${options - 1}.`,
        },
      ];

function overlapping(event: ScenarioEvent, path: Path): Finding[] {
  const seen = new Set<string>();
  return event.meaning.flatMap((group, index) =>
    group.sectors.flatMap((sector) => {
      const twice = seen.has(sector);
      seen.add(sector);
      return twice
        ? [
            {
              path: [...path, 'meaning', index, 'sectors'],
              message: `${sector} stands in two groups`,
              advice: 'A sector belongs to one group of an event.',
            },
          ]
        : [];
    }),
  );
}

function quietCard(wild: readonly ScenarioEvent[]): Finding[] {
  const advice = 'The game shows it when a round has no event: copy it from another pack.';
  const index = wild.findIndex((event) => event.id === 'quiet');
  const quiet = wild[index];
  if (quiet === undefined) return [{ path: ['wild'], message: 'the wild card "quiet" is missing', advice }];
  const { belief, doubt, demand, shock, circular } = quiet.effects;
  const moves = [belief, doubt, demand, shock, circular ?? 0].some((effect) => effect !== 0);
  return moves ? [{ path: ['wild', index, 'effects'], message: '"quiet" must have no effect', advice }] : [];
}

export function inconsistencies(scenario: Scenario, folder: string | null): Finding[] {
  const events: readonly (readonly [Path, ScenarioEvent])[] = [
    ...scenario.deck.map((event, index) => [['deck', index], event] as const),
    ...scenario.wild.map((event, index) => [['wild', index], event] as const),
  ];
  return [
    ...(folder === null || scenario.id === folder
      ? []
      : [
          {
            path: ['id'],
            message: `the id "${scenario.id}" is not the folder's name "${folder}"`,
            advice: 'Recorded games find their pack by this id: rename one of the two.',
          },
        ]),
    ...duplicates([
      { at: ['deck'], items: scenario.deck },
      { at: ['wild'], items: scenario.wild },
    ]),
    ...duplicates([{ at: ['facts'], items: scenario.facts }]),
    ...duplicates([{ at: ['check'], items: scenario.check }]),
    ...duplicates([{ at: ['debrief'], items: scenario.debrief }]),
    ...duplicates([{ at: ['glossary'], items: scenario.glossary }]),
    ...quietCard(scenario.wild),
    ...events.flatMap(([path, event]) => overlapping(event, path)),
    ...Object.entries(scenario.roles).flatMap(([role, card]) =>
      card.check.flatMap((item, index) =>
        rightAnswer(['roles', role, 'check', index], item.right, item.options.length),
      ),
    ),
    ...scenario.check.flatMap((item, index) => rightAnswer(['check', index], item.right, item.options.length)),
    ...scenario.facts.flatMap((fact, index) =>
      fact.round !== null && fact.round > scenario.deck.length
        ? [
            {
              path: ['facts', index, 'round'],
              message: `round ${fact.round} lies beyond the deck of ${scenario.deck.length}`,
              advice: 'Rounds count from 1; use null when the fact belongs to no round.',
            },
          ]
        : [],
    ),
    ...parameterProblems(scenario.parameters),
  ];
}
