import { describe, expect, it } from 'vitest';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { fontDirs, fullWeek } from './support/summaries.ts';

describe('how far a document is', () => {
  it('is told from the first row to the last page, forwards only, and stands still for no large part of it', async () => {
    const shares: number[] = [];
    const outcome = await createDocumentRenderer(fontDirs).render(
      'weekly',
      fullWeek(300),
      { language: 'zh-CN', createdAt: 0 },
      (share) => shares.push(share),
    );
    expect(outcome.ok).toBe(true);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeCloseTo(1);
    const steps = shares.map((share, place) => share - (shares[place - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.25);
    // While rows are set, pages are made of them, and they are drawn.
    for (const [from, to] of [
      [0, 0.25],
      [0.25, 0.7],
      [0.7, 1],
    ] as const)
      expect(shares.filter((share) => share > from && share < to).length).toBeGreaterThan(10);
  });
});
