// A player's own report after a game alone: the same page as in a class, from what this device has kept.
import { classGameOf } from '../../../shared/counterfactual/debrief/class-game.ts';
import { ENGINE_VERSION } from '../../../shared/engine/version.ts';
import type { ScreenProps } from '../../play/model.ts';
import type { ReportInput } from '../../report/input.ts';
import { ReportViewer } from '../../report/viewer.tsx';
import { loadDebrief, packFor } from '../packs.ts';
import type { Playing } from '../playing.ts';
import { worldName } from '../world-name.ts';

type Props = ScreenProps & { readonly playing: Playing; readonly onBack: () => void };

export function SoloReport({ playing, room, seat, onBack }: Props) {
  const load = async (): Promise<ReportInput | null> => {
    const { line, game } = playing;
    const data = classGameOf(line.state());
    const pack = packFor(line.header.scenario);
    if (data === null || room.teams == null || seat.team == null) return null;
    return {
      title: worldName(game.getState()),
      playedAt: game.getState().playedAt,
      engine: ENGINE_VERSION,
      anonymous: false,
      teams: room.teams,
      people: [{ name: '', team: seat.team.id }],
      data,
      events: pack === null ? [] : (await loadDebrief(pack)).events,
      gain: null,
      earlier: null,
    };
  };
  return <ReportViewer of="person" class="ph" load={load} onBack={onBack} />;
}
