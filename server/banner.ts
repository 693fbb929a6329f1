// What a teacher sees in the terminal after the start: where to go, and a QR code for it.
import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';

/** Address under which other machines in the room reach this one; null when there is no network. */
export function lanAddress(): string | null {
  const found = Object.entries(networkInterfaces())
    .flatMap(([name, list]) => (list ?? []).map((each) => ({ name, ...each })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  // Containers and virtual machines bring networks that no phone is in.
  const real = found.filter(({ name }) => !/^(docker|br-|veth|virbr|vmnet|tun|tap|utun)/.test(name));
  return (real[0] ?? found[0])?.address ?? null;
}

export type Addresses = { readonly local: string; readonly network: string | null; readonly join: string };

export function addresses(port: number, host: string, publicUrl: string | null): Addresses {
  const anywhere = host === '0.0.0.0' || host === '::';
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}`;
  const local = url(anywhere ? 'localhost' : host);
  const lan = anywhere ? lanAddress() : null;
  const network = lan === null ? null : url(lan);
  return { local, network, join: publicUrl ?? network ?? local };
}

export function banner({ local, network, join }: Addresses, version: string): string {
  const code = renderUnicodeCompact(join, { border: 1 });
  const lines = [
    `Belief Machine ${version}`,
    '',
    `  This machine   ${local}`,
    ...(network === null ? [] : [`  Same network   ${network}`]),
    ...(join === network || join === local ? [] : [`  Public         ${join}`]),
    '',
    ...code.split('\n').map((line) => `  ${line}`),
    '',
    '  Open the address, choose "Host a class". Stop with Ctrl+C.',
  ];
  return lines.join('\n');
}
