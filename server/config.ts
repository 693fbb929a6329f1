// Settings come from the environment, are read once and checked; a bad one is one clear line. This list is also what
// `belief-machine --help` prints and what the README quotes.
import * as v from 'valibot';
import { trustOf } from './client-address.ts';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LEVELS)[number];

const whole = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `a whole number from ${min} to ${max}`),
    v.transform(Number),
    v.minValue(min, `a whole number from ${min} to ${max}`),
    v.maxValue(max, `a whole number from ${min} to ${max}`),
  );
const origin = v.pipe(
  v.string(),
  v.check((text) => isOrigin(text), 'an address such as https://game.school.example, without a path'),
  v.transform((text) => text.replace(/\/$/, '')),
);
const proxies = v.pipe(
  v.string(),
  v.transform((text) => (/^\d{1,2}$/.test(text) ? Number(text) : text)),
  v.check((setting) => trustOf(setting) !== null, 'a number of proxies, or their addresses, or loopback'),
);
const service = (protocols: RegExp, example: string) =>
  v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), `an address such as ${example}`),
  );
const switched = v.pipe(
  v.picklist(['on', 'off'], 'on or off'),
  v.transform((text) => text === 'on'),
);

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}

type Setting = { readonly schema: v.GenericSchema<string, unknown>; readonly fallback: unknown; readonly help: string };

export const SETTINGS = {
  PORT: { schema: whole(0, 65_535), fallback: 3000, help: 'port to listen on; 0 takes any free one' },
  HOST: { schema: v.pipe(v.string(), v.maxLength(255)), fallback: '0.0.0.0', help: 'address to listen on' },
  PUBLIC_URL: {
    schema: origin,
    fallback: null,
    help: 'address the class uses, if it is not this machine’s own; with https:// the browser is told to stay with it',
  },
  DATA_DIR: { schema: v.pipe(v.string(), v.minLength(1)), fallback: 'data', help: 'folder of the database' },
  CONTENT_DIR: {
    schema: v.pipe(v.string(), v.minLength(1)),
    fallback: null,
    help: 'folder with further scenarios; those that come with the program stay',
  },
  LOG_LEVEL: {
    schema: v.picklist(LEVELS, `one of ${LEVELS.join(', ')}`),
    fallback: null,
    help: `one of ${LEVELS.join(', ')}; info, in a terminal warn`,
  },
  HOST_PASSWORD: {
    schema: v.pipe(v.string(), v.minLength(8, 'at least 8 characters'), v.maxLength(200)),
    fallback: null,
    help: 'whoever opens a class has to know this; empty: everybody may',
  },
  RETENTION_DAYS: {
    schema: whole(0, 3650),
    fallback: 30,
    help: 'days without play after which a session is deleted; 0: never',
  },
  TRUST_PROXY: {
    schema: proxies,
    fallback: false,
    help: 'how many proxies stand in front, or their addresses; without it, their headers are not believed',
  },
  METRICS: { schema: switched, fallback: false, help: 'on: GET /metrics answers, for Prometheus' },
  NEW_SESSIONS: {
    schema: whole(0, 1_000_000),
    fallback: 60,
    help: 'sessions that one address may open in ten minutes; 0: any number',
  },
  DATABASE_URL: {
    schema: service(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/database'),
    fallback: null,
    help: 'PostgreSQL; with REDIS_URL it makes this one node of several, and DATA_DIR is not used',
  },
  REDIS_URL: {
    schema: service(/^rediss?:$/, 'redis://host:6379'),
    fallback: null,
    help: 'Redis, which carries views between the nodes',
  },
  NODE_ID: {
    schema: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/, 'letters, digits, dots and dashes, at most 40')),
    fallback: null,
    help: 'name of this node among several; normally the machine’s',
  },
  NODE_ADDRESS: {
    schema: v.pipe(
      v.string(),
      v.check(
        (text) => /:\d{1,5}$/.test(text) && URL.canParse(`http://${text}`),
        'a name or number with a port, 10.0.0.7:4000',
      ),
    ),
    fallback: null,
    help: 'where the other nodes reach this one; normally its own address and any free port. Not for the public',
  },
  OPERATOR_PASSWORD: {
    schema: v.pipe(v.string(), v.minLength(8, 'at least 8 characters'), v.maxLength(200)),
    fallback: null,
    help: 'opens /operator, the page that says which node has which session; empty: there is no such page',
  },
} as const satisfies Record<string, Setting>;

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly contentDir: string | null;
  readonly logLevel: LogLevel | null;
  readonly hostPassword: string | null;
  readonly retentionDays: number;
  readonly trustProxy: number | string | false;
  readonly metrics: boolean;
  readonly newSessions: number;
  /** Set: this is one node of several. */
  readonly cluster: ClusterConfig | null;
  readonly operatorPassword: string | null;
};

export type ClusterConfig = {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly nodeId: string | null;
  readonly nodeAddress: string | null;
};

export class ConfigError extends Error {}

/** What may hold a password is never printed. */
const SECRET: readonly string[] = ['HOST_PASSWORD', 'OPERATOR_PASSWORD', 'DATABASE_URL', 'REDIS_URL'];

type Environment = Readonly<Record<string, string | undefined>>;

function read<K extends keyof typeof SETTINGS>(environment: Environment, name: K): unknown {
  const text = environment[name]?.trim();
  const { schema, fallback } = SETTINGS[name];
  if (text === undefined || text === '') return fallback;
  const result = v.safeParse(schema as v.GenericSchema<string, unknown>, text);
  if (result.success) return result.output;
  const shown = SECRET.includes(name) ? 'what was given' : `"${text.slice(0, 60)}"`;
  throw new ConfigError(`${name} must be ${result.issues[0].message}, but is ${shown}`);
}

function readCluster(environment: Environment): ClusterConfig | null {
  const databaseUrl = read(environment, 'DATABASE_URL') as string | null;
  const redisUrl = read(environment, 'REDIS_URL') as string | null;
  const nodeId = read(environment, 'NODE_ID') as string | null;
  const nodeAddress = read(environment, 'NODE_ADDRESS') as string | null;
  if (databaseUrl !== null && redisUrl !== null) return { databaseUrl, redisUrl, nodeId, nodeAddress };
  if (databaseUrl === null && redisUrl === null) return null;
  const [set, missing] = databaseUrl === null ? ['REDIS_URL', 'DATABASE_URL'] : ['DATABASE_URL', 'REDIS_URL'];
  throw new ConfigError(`${set} is set and ${missing} is not; several nodes need both, a single one neither`);
}

/** Throws a ConfigError that says in one line which setting is wrong, and how. */
export function readConfig(environment: Environment): Config {
  return {
    port: read(environment, 'PORT') as number,
    host: read(environment, 'HOST') as string,
    publicUrl: read(environment, 'PUBLIC_URL') as string | null,
    dataDir: read(environment, 'DATA_DIR') as string,
    contentDir: read(environment, 'CONTENT_DIR') as string | null,
    logLevel: read(environment, 'LOG_LEVEL') as LogLevel | null,
    hostPassword: read(environment, 'HOST_PASSWORD') as string | null,
    retentionDays: read(environment, 'RETENTION_DAYS') as number,
    trustProxy: read(environment, 'TRUST_PROXY') as Config['trustProxy'],
    metrics: read(environment, 'METRICS') as boolean,
    newSessions: read(environment, 'NEW_SESSIONS') as number,
    cluster: readCluster(environment),
    operatorPassword: read(environment, 'OPERATOR_PASSWORD') as string | null,
  };
}

export function settingsHelp(): string {
  const rows = Object.entries(SETTINGS).map(([name, { fallback, help }]) => {
    const normal = typeof fallback === 'boolean' ? (fallback ? 'on' : 'off') : (fallback ?? '');
    return `  ${name.padEnd(18)}${String(normal).padEnd(9)}${help}`;
  });
  return ['Settings, taken from the environment (name, normally, meaning):', ...rows].join('\n');
}
