import { expect, it } from '@jest/globals';
import type { Principal } from '../../../../src/access/principal.js';
import { roleOf } from '../../../../src/submissions/review/role-of.js';

const reviewer = { actions: new Set(['REVIEW_REPORTS'] as const) };
const of = (agency: string) => ({ ...reviewer, agency });
const all = { actions: 'ALL' } as const;
const via = ['party', 'district'];

it.each<[string, Pick<Principal, 'actions' | 'agency'>, readonly string[], number, string]>([
  [
    'the receiver decides at once when no agency stands between',
    reviewer,
    [],
    0,
    'RECEIVER_IN_TURN',
  ],
  [
    'an agency has no part in what does not go through it',
    of('party'),
    [],
    0,
    'AGENCY_OUT_OF_TURN',
  ],
  ['the first agency', of('party'), via, 0, 'AGENCY_IN_TURN'],
  ['the second agency has to wait', of('district'), via, 0, 'AGENCY_OUT_OF_TURN'],
  ['the receiver has to wait', reviewer, via, 1, 'RECEIVER_BEFORE_TURN'],
  ['an agency that passed it on is done', of('party'), via, 1, 'AGENCY_OUT_OF_TURN'],
  ['the second agency', of('district'), via, 1, 'AGENCY_IN_TURN'],
  ['no agency is left', of('district'), via, 2, 'AGENCY_OUT_OF_TURN'],
  ['the receiver when all have passed it on', reviewer, via, 2, 'RECEIVER_IN_TURN'],
  ['the program acts for the next agency', all, via, 1, 'AGENCY_IN_TURN'],
  ['the program acts for the receiver', all, via, 2, 'RECEIVER_IN_TURN'],
])('%s', (_name, principal, agencies, step, role) => {
  expect(roleOf(principal, { isBelow: true, via: agencies, step })).toBe(role);
  expect(roleOf(principal, { isBelow: false, via: agencies, step })).toBe('SENDER');
});
