// What a run of the load bench comes to: figures, goals (design: ratios side by side, bytes, what was lost), a table to read.
import type { Run, Size } from './load-run.ts';

export type Goal = { readonly name: string; readonly measured: number; readonly most: number; readonly ok: boolean };
export type Figures = Omit<Run, 'script' | 'down'> & {
  readonly viewBytes: Readonly<
    Record<string, { readonly perRound: number; readonly messages: number; readonly largest: number }>
  >;
};

const KB = 1024;
const digits = (x: number): number => Number(x.toPrecision(4));

/** Bytes of views a guest is sent in a round, on the wire. */
function viewBytes({ down, guests, rounds }: Run): Figures['viewBytes'] {
  return Object.fromEntries(
    Object.entries(down).map(([kind, { bytes, messages, largest }]) => {
      const [part = ''] = kind.split(' ');
      const share = (guests[part] ?? 1) * rounds;
      return [kind, { perRound: digits(bytes / share), messages: digits(messages / share), largest }];
    }),
  );
}

export function figuresOf(run: Run): Figures {
  const { script: _script, down: _down, ...rest } = run;
  return { ...rest, viewBytes: viewBytes(run) };
}

/** Slope of the logarithms: 1 = linear. */
export function growthExponent(sizes: readonly { readonly players: number; readonly cpuMs: number }[]): number {
  const points = sizes.map(({ players, cpuMs }) => [Math.log(players), Math.log(cpuMs)] as const);
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const mx = mean(([x]) => x);
  const my = mean(([, y]) => y);
  return mean(([x, y]) => (x - mx) * (y - my)) / mean(([x]) => (x - mx) ** 2);
}

export function goalsOf(size: Size, run: Run, bare: Run, exponent: number | null): Goal[] {
  const goal = (name: string, measured: number, most: number): Goal => ({
    name,
    measured: digits(measured),
    most,
    ok: measured <= most,
  });
  const views = viewBytes(run);
  const errors = Object.values(run.errors).reduce((sum, count) => sum + count, 0);
  const players = size.rooms * size.students;
  return [
    goal('errors', errors, 0),
    goal('processor, × bare socket.io', run.cpuMsPerPlayerRound / bare.cpuMsPerPlayerRound, 2),
    goal('RSS a connection, × bare socket.io', run.rssKbPerConnection / bare.rssKbPerConnection, 1.6),
    goal('command → answer p99, ms', run.ack.p99, 250),
    goal('bell → last view p99, ms', run.close.p99, size.students > 500 ? 1000 : 300),
    goal('event-loop delay p99, ms', run.loopDelayP99, 50),
    goal('largest public view, bytes', views['student everybody']?.largest ?? 0, 3 * KB),
    goal('largest seat view, bytes', views['student seat']?.largest ?? 0, KB),
    goal('lobby, bytes a phone', run.lobbyBytes.most, 150 * KB),
    ...(run.herd === null
      ? []
      : [
          goal('seats lost in the herd', run.herd.lost, 0),
          goal('herd seated, ms', run.herd.ms, Math.max(3000, players * 1.2)),
        ]),
    ...(exponent === null ? [] : [goal('growth of processor time, exponent', exponent, 1.1)]),
  ];
}

const cell = (x: number): string => (x >= 1000 ? Math.round(x).toLocaleString('en') : x.toPrecision(3)).padStart(12);

export function table(size: Size, run: Run, bare: Run, goals: readonly Goal[]): string {
  const row = (name: string, of: (run: Run) => number): string => `${name.padEnd(44)}${cell(of(run))}${cell(of(bare))}`;
  const views = Object.entries(viewBytes(run)).map(
    ([kind, { perRound, messages, largest }]) =>
      `  ${kind.padEnd(24)}${cell(perRound)} bytes${cell(messages)} messages${cell(largest)} the largest`,
  );
  return [
    `${size.rooms} × ${size.students} students, ${size.rounds} rounds, decisions within ${size.spreadMs / 1000} s`,
    `${''.padEnd(44)}${'server'.padStart(12)}${'bare'.padStart(12)}`,
    row('processor, ms a player and round', (one) => one.cpuMsPerPlayerRound),
    row('processor, s a thousand commands', (one) => one.cpuSPerThousandCommands),
    row('processor, ms a join', (one) => one.joinCpuMsPerPlayer),
    row('memory, KB a connection (live)', (one) => one.memoryKbPerConnection),
    row('memory, KB a connection (RSS)', (one) => one.rssKbPerConnection),
    row('connect, ms p50', (one) => one.connect.p50),
    row('connect, ms p99', (one) => one.connect.p99),
    row('command → answer, ms p50', (one) => one.ack.p50),
    row('command → answer, ms p99', (one) => one.ack.p99),
    row('bell → last view of a room, ms p50', (one) => one.close.p50),
    row('bell → last view of a room, ms p99', (one) => one.close.p99),
    row('event-loop delay, ms p99', (one) => one.loopDelayP99),
    row('event-loop delay, ms at the worst', (one) => one.loopDelayWorst),
    row('bytes down a player and round', (one) => one.bytesPerPlayerRound),
    row('lobby, bytes down a phone at the most', (one) => one.lobbyBytes.most),
    ...(run.herd === null ? [] : [row('herd seated, ms', (one) => one.herd?.ms ?? 0)]),
    row('busiest driver, share of a core', (one) => one.driverBusy),
    'views a round, on the wire, by who gets them:',
    ...views,
    ...Object.entries(run.errors).map(([why, count]) => `error: ${why} (${count})`),
    ...Object.entries(bare.errors).map(([why, count]) => `error of the bare server: ${why} (${count})`),
    '',
    ...goals.map(({ name, measured, most, ok }) => `${ok ? 'pass' : 'MISS'}  ${name}: ${measured} (goal ≤ ${most})`),
  ].join('\n');
}
