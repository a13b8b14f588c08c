import { describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.js';

describe('loadConfiguration', () => {
  it('knows a default for everything', () => {
    expect(loadConfiguration({})).toEqual({
      ok: true,
      value: {
        port: 4000,
        host: '127.0.0.1',
        databaseUrl: undefined,
        dataDirectory: './.data',
        logLevel: 'info',
        seed: undefined,
        trustedNetworks: [
          { address: '127.0.0.0', prefixLength: 8, family: 'ipv4' },
          { address: '::1', prefixLength: 128, family: 'ipv6' },
        ],
        databasePoolSize: 10,
        databaseReplicaUrls: [],
        databaseReplicaLag: 10,
      },
    });
  });

  it('reads every variable', () => {
    const result = loadConfiguration({
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://tonghop:secret@database:5432/tonghop?sslmode=require',
      DATA_DIR: '/srv/tonghop',
      LOG_LEVEL: 'DEBUG',
      SEED: 'reference',
      TRUSTED_NETWORKS: '10.0.0.0/8, 192.168.1.7',
      DATABASE_POOL_SIZE: '4',
      DATABASE_REPLICA_URLS: 'postgres://a:b%2Cc@one/tonghop, postgres://two:5433/tonghop',
      DATABASE_REPLICA_LAG: '60',
    });
    expect(result).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '0.0.0.0',
        databaseUrl: 'postgresql://tonghop:secret@database:5432/tonghop?sslmode=require',
        dataDirectory: '/srv/tonghop',
        logLevel: 'debug',
        seed: 'reference',
        trustedNetworks: [
          { address: '10.0.0.0', prefixLength: 8, family: 'ipv4' },
          { address: '192.168.1.7', prefixLength: 32, family: 'ipv4' },
        ],
        databasePoolSize: 4,
        databaseReplicaUrls: ['postgres://a:b%2Cc@one/tonghop', 'postgres://two:5433/tonghop'],
        databaseReplicaLag: 60,
      },
    });
  });

  it('takes a blank variable as absent', () => {
    expect(loadConfiguration({ PORT: '', DATABASE_URL: '  ', SEED: '' })).toEqual(
      loadConfiguration({}),
    );
  });

  it('gives an object that nobody can change', () => {
    const result = loadConfiguration({});
    expect(result.ok && Object.isFrozen(result.value)).toBe(true);
    expect(result.ok && Object.isFrozen(result.value.trustedNetworks)).toBe(true);
    expect(result.ok && Object.isFrozen(result.value.databaseReplicaUrls)).toBe(true);
  });

  it('tells all faults together', () => {
    const result = loadConfiguration({
      PORT: '65536',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://host/name',
      LOG_LEVEL: 'loud',
      SEED: 'demmo',
      TRUSTED_NETWORKS: '10.0.0.0/33',
      DATABASE_POOL_SIZE: '2.5',
      DATABASE_REPLICA_URLS: 'postgres://one/tonghop,',
      DATABASE_REPLICA_LAG: '1',
    });
    const paths = result.ok ? [] : result.errors.map((error) => error.path[0]);
    expect(paths).toEqual([
      'PORT',
      'HOST',
      'DATABASE_URL',
      'LOG_LEVEL',
      'SEED',
      'TRUSTED_NETWORKS',
      'DATABASE_POOL_SIZE',
      'DATABASE_REPLICA_URLS',
      'DATABASE_REPLICA_LAG',
    ]);
  });

  it('quotes the value, says what was expected and suggests the nearest word', () => {
    expect(loadConfiguration({ SEED: 'demmo' })).toEqual({
      ok: false,
      errors: [
        {
          code: 'INVALID_SETTING',
          messageEn: 'SEED must be one of demo, reference, none; it is "demmo".',
          messageVi: 'SEED phải là một trong demo, reference, none; giá trị hiện tại là "demmo".',
          path: ['SEED'],
          expected: 'one of demo, reference, none',
          actual: 'demmo',
          suggestion: 'demo',
        },
      ],
    });
  });

  it.each(['DATABASE_URL', 'DATABASE_REPLICA_URLS'])('never repeats a password of %s', (name) => {
    const result = loadConfiguration({ [name]: 'postgres//u:hunter2@host/name' });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  it.each(['-1', '1e3', '0x10', '4000 ', '4000a', '١٢', '99999999999'])('PORT %p', (port) => {
    expect(loadConfiguration({ PORT: port }).ok).toBe(port.trim() === '4000');
  });

  it.each(['postgres://host', 'postgres://host/', 'host/name', 'http://host/name'])(
    'refuses the database URL %p',
    (url) => {
      expect(loadConfiguration({ DATABASE_URL: url }).ok).toBe(false);
    },
  );
});
