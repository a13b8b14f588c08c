import { expect, it } from '@jest/globals';
import {
  mostRequests,
  RequestList,
  TooManyRequests,
} from '../../../src/indicators/request-list.js';

const cell = { node: 1, measure: 1, slice: 0, highest: 0, opening: false };

it('a reading asks each sum once, and not endlessly many', () => {
  const requests = new RequestList();
  for (let lowest = 0; lowest < mostRequests; lowest += 1) requests.cell({ ...cell, lowest });
  expect(requests.cell({ ...cell, lowest: 7 })).toBe(7);
  expect(() => requests.cell({ ...cell, lowest: -1 })).toThrow(TooManyRequests);
  expect(requests.cells).toHaveLength(mostRequests);
});
