// The list of people as rows: a team with its few members is one, a large team is followed by each of its members, then
// whoever has no team. A search finds names of teams and people, and what they wrote into the private field.
import type { ConsolePlayer, ConsoleTeam } from '../../../shared/game/views.ts';

export type PeopleRow =
  | { readonly kind: 'team'; readonly team: ConsoleTeam; readonly people: readonly ConsolePlayer[] }
  | { readonly kind: 'person'; readonly player: ConsolePlayer };

/** Members that fit beside the name of their team. */
const FEW = 3;

export function peopleRows(
  teams: readonly ConsoleTeam[],
  people: readonly ConsolePlayer[],
  search: string,
): readonly PeopleRow[] {
  const needle = search.trim().toLocaleLowerCase();
  const has = (text: string | null) => text?.toLocaleLowerCase().includes(needle) === true;
  const fits = ({ name, roster }: ConsolePlayer) => needle === '' || has(name) || has(roster);
  const members = new Map<string | null, ConsolePlayer[]>();
  for (const player of people) members.set(player.team, [...(members.get(player.team) ?? []), player]);
  const person = (player: ConsolePlayer): PeopleRow => ({ kind: 'person', player });
  const rows = teams.flatMap((team): PeopleRow[] => {
    const own = members.get(team.id) ?? [];
    const named = needle === '' || has(team.name);
    const found = named ? own : own.filter(fits);
    if (!named && found.length === 0) return [];
    return [{ kind: 'team', team, people: own }, ...(own.length > FEW ? found.map(person) : [])];
  });
  return [...rows, ...(members.get(null) ?? []).filter(fits).map(person)];
}
