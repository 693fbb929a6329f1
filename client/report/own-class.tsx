// A student's own report, from the class's server.
import type { ScreenProps } from '../play/model.ts';
import { fetchOwn } from './fetch-input.ts';
import { OwnReport } from './own.tsx';

export function OwnClassReport({ room, seat, onBack }: ScreenProps & { readonly onBack: () => void }) {
  return <OwnReport load={() => fetchOwn(room, seat)} onBack={onBack} />;
}
