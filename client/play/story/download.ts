// The own story as a small table to take home: round, wealth, forecast. Made on the phone; nothing is fetched.
import type { Room, Seat } from '../model.ts';

export function storyTable(room: Room, seat: Seat): string {
  const { story, team } = seat;
  const rows = (story?.wealth ?? []).map((wealth, at) => [
    String(at),
    wealth.toFixed(1),
    at === 0 ? '' : String(story?.forecasts[at - 1] ?? ''),
    at === 0 ? '' : (room.final?.events[at - 1] ?? ''),
  ]);
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [
    // Whole in its cell: a name may hold a comma, and what follows it must not run.
    quote(`# ${team?.name ?? ''}`),
    'round,wealth,forecast_percent,event',
    ...rows.map((row) => row.map(quote).join(',')),
  ].join('\r\n');
}

export function downloadStory(room: Room, seat: Seat): void {
  const url = URL.createObjectURL(new Blob([storyTable(room, seat)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'belief-machine.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
