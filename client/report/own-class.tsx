// A student's own report, from the class's server.
import type { ScreenProps } from '../play/model.ts';
import { fetchOwn } from './fetch-input.ts';
import { ReportViewer } from './viewer.tsx';

export function OwnClassReport({ room, seat, onBack }: ScreenProps & { readonly onBack: () => void }) {
  return <ReportViewer of="person" class="ph" load={() => fetchOwn(room, seat)} onBack={onBack} />;
}
