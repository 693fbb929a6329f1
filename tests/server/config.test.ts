// Settings: what they are when nothing is said, and the one line for each way of getting them wrong. Then what a start says
// that fails for reasons outside of the settings.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibSql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addresses, banner } from '../../server/banner.ts';
import { clientAddress, trustOf } from '../../server/client-address.ts';
import { ConfigError, readConfig, SETTINGS, settingsHelp } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { startServer } from '../../server/serve.ts';

describe('settings', () => {
  it('need nothing to be said', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: null,
      dataDir: 'data',
      contentDir: null,
      logLevel: null,
      hostPassword: null,
      retentionDays: 30,
      trustProxy: false,
      metrics: false,
      newSessions: 60,
      cluster: null,
      operatorPassword: null,
    });
  });

  it('are read from the environment, trimmed, empty ones as if they were not there', () => {
    const config = readConfig({
      PORT: ' 8080 ',
      PUBLIC_URL: 'https://game.example/',
      TRUST_PROXY: '1',
      METRICS: 'on',
      RETENTION_DAYS: '',
    });
    expect(config).toMatchObject({
      port: 8080,
      publicUrl: 'https://game.example',
      trustProxy: 1,
      metrics: true,
      retentionDays: 30,
    });
  });

  it.each([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '3000.5', 'a whole number from 0 to 65535'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
    ['PUBLIC_URL', 'game.example', 'an address such as'],
    ['PUBLIC_URL', 'https://game.example/path', 'an address such as'],
    ['PUBLIC_URL', 'ftp://game.example', 'an address such as'],
    ['RETENTION_DAYS', 'never', 'a whole number from 0 to 3650'],
    ['TRUST_PROXY', 'everybody', 'a number of proxies'],
    ['TRUST_PROXY', '10.0.0.0/99', 'a number of proxies'],
    ['METRICS', 'yes', 'on or off'],
    ['NEW_SESSIONS', 'many', 'a whole number'],
    ['NODE_ID', 'a b', 'letters, digits, dots and dashes'],
    ['NODE_ADDRESS', 'machine', 'a name or number with a port'],
  ])('%s=%s is refused in one line', (name, value, says) => {
    const refuse = () => readConfig({ [name]: value });
    expect(refuse).toThrow(ConfigError);
    expect(refuse).toThrow(new RegExp(`^${name} must be .*${says}.*, but is "${value.replace(/[/.]/g, '\\$&')}"$`));
  });

  it('a password is never printed', () => {
    expect(() => readConfig({ HOST_PASSWORD: 'hunter2' })).toThrow(
      /^HOST_PASSWORD must be at least 8 characters, but is what was given$/,
    );
  });

  it.each(['DATABASE_URL', 'REDIS_URL'])('%s may hold a password and is not printed either', (name) => {
    expect(() => readConfig({ [name]: 'mysql://root:hunter2@db' })).toThrow(
      new RegExp(`^${name} must be an address such as [^ ]+, but is what was given$`),
    );
  });

  it('make a node of a cluster only together', () => {
    const [DATABASE_URL, REDIS_URL] = ['postgres://db/belief', 'redis://cache'];
    expect(readConfig({ DATABASE_URL, REDIS_URL }).cluster).toEqual({
      databaseUrl: DATABASE_URL,
      redisUrl: REDIS_URL,
      nodeId: null,
      nodeAddress: null,
    });
    expect(() => readConfig({ DATABASE_URL })).toThrow(
      /^DATABASE_URL is set and REDIS_URL is not; several nodes need both/,
    );
    expect(() => readConfig({ REDIS_URL })).toThrow(/^REDIS_URL is set and DATABASE_URL is not/);
  });

  it('are all explained', () => {
    for (const name of Object.keys(SETTINGS)) expect(settingsHelp()).toContain(name);
  });
});

describe('a start that fails', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'belief-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const start = (more: Record<string, string>) =>
    startServer(readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent', ...more }));

  it('says that the address is not one of this machine', async () => {
    await expect(start({ HOST: '203.0.113.77' })).rejects.toThrow(
      /^HOST 203\.0\.113\.77 is not an address of this machine$/,
    );
  });

  it('says that the data folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(start({ DATA_DIR: join(folder, 'file/below') })).rejects.toThrow(
      /^the database .* cannot be opened: /,
    );
  });

  it('says that the database is of a newer version', async () => {
    const db = new LibSql(join(folder, 'belief-machine.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(start({})).rejects.toThrow(/^the database was written by a newer Belief Machine \(format 99/);
  });
});

describe('addresses', () => {
  it('the one to join at is the public one, else the one of the network, else this machine', () => {
    expect(addresses(3000, '127.0.0.1', null)).toEqual({
      local: 'http://127.0.0.1:3000',
      network: null,
      join: 'http://127.0.0.1:3000',
    });
    expect(addresses(80, '::1', null).local).toBe('http://[::1]');
    expect(addresses(3000, '0.0.0.0', 'https://game.example').join).toBe('https://game.example');
    expect(banner(addresses(3000, '127.0.0.1', null), '1.2.3')).toMatch(/^Belief Machine 1\.2\.3\n/);
  });
});

describe('the address behind a request', () => {
  const request = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as never;
  const trust = (setting: number | string | false) => trustOf(setting) ?? (() => false);

  it.each([
    [false, '::ffff:192.168.1.9', '1.2.3.4', '192.168.1.9'],
    [1, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
    [1, '10.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    [2, '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
    [1, '10.0.0.1', undefined, '10.0.0.1'],
    ['loopback', '127.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['loopback', '10.0.0.1', '1.2.3.4', '10.0.0.1'],
    ['uniquelocal, 203.0.113.0/24', '::ffff:10.1.1.1', '6.6.6.6, 203.0.113.7', '6.6.6.6'],
    ['loopback', '::1', 'not an address, 1.2.3.4', '1.2.3.4'],
  ] as const)('trusting %s: %s with %s is %s', (setting, remote, forwarded, expected) => {
    expect(clientAddress(request(remote, forwarded), trust(setting))).toBe(expected);
  });
});

describe('the log', () => {
  it('is quiet in a terminal, talks in a service, and does as it is told', () => {
    expect(createLog(null, true).level).toBe('warn');
    expect(createLog(null, false).level).toBe('info');
    expect(createLog('debug', true).level).toBe('debug');
  });
});
