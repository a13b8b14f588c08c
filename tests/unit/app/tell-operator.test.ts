import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { tellFailure } from '../../../src/app/tell-operator.js';

const place = { host: 'reports.example', port: 4000 };

let told = '';
beforeEach(() => {
  told = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const fault = (message: string, more: object): Error => Object.assign(new Error(message), more);

describe('what an operator is told when the program cannot go on', () => {
  it.each([
    [
      'a database that nobody answers for',
      fault('connect ECONNREFUSED 127.0.0.1:1', { syscall: 'connect', code: 'ECONNREFUSED' }),
    ],
    [
      'a name of a database server that nobody knows',
      fault('getaddrinfo ENOTFOUND db.example', { syscall: 'getaddrinfo', hostname: 'db.example' }),
    ],
    [
      'a password that PostgreSQL does not take',
      fault('password authentication failed', { severity: 'FATAL', code: '28P01' }),
    ],
  ])('%s is told as one of the database, in both languages', (_, error) => {
    tellFailure(error, place);
    const [english, vietnamese] = told.split('\n');
    expect(english).toBe(
      `The database cannot be used: ${error.message}. Look at DATABASE_URL and at the server that it names.`,
    );
    expect(vietnamese).toContain(`Không dùng được cơ sở dữ liệu: ${error.message}.`);
  });

  it('a name that is the own HOST is told as one of listening', () => {
    const hostname = place.host;
    tellFailure(fault('getaddrinfo ENOTFOUND', { syscall: 'getaddrinfo', hostname }), place);
    expect(told).toContain('It is not possible to listen on HOST reports.example, PORT 4000');
  });

  it('another fault of the system keeps its sentence', () => {
    tellFailure(fault('EACCES: permission denied', { syscall: 'open' }), place);
    expect(told).toBe('EACCES: permission denied\n');
  });
});
