import { describe, expect, it } from 'vitest';
import { restAfter } from '../../../renderer/queries/use-after-changes.ts';

describe('asking again after the book has changed', () => {
  it('holds main a tenth of the time at most, and once a second at most', () => {
    for (const took of [0, 10, 100, 150, 700, 20_000]) {
      const round = took + restAfter(took);
      expect(round).toBeGreaterThanOrEqual(1_000);
      expect(took / round).toBeLessThanOrEqual(0.1);
    }
  });
});
