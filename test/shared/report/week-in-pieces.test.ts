import { expect, it } from 'vitest';
import { piecesOf } from '../../../shared/projection/canonical.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { world } from '../support/world.ts';
import { createWriter, NO_DIGEST, projectionOf } from '../support/writer.ts';

const MONDAY_MS = Date.UTC(2026, 10, 16, 1);
const MANY = 200;

it('a week is told a line at a time, wherever in it a list stands: main looks up between two of them', () => {
  const writer = createWriter('pc0.aaaaaaaa', 'Asia/Shanghai');
  for (const first of world) writer.record(first, MONDAY_MS - 1_000_000);
  for (let place = 0; place < MANY; place += 1)
    writer.record(
      {
        type: 'followUpOpened',
        body: {
          followUpId: `f-${place}`,
          ...{ kind: 'callBack', severity: 'normal', summary: `客户${place} 退款三天没到账` },
          promisedAt: '2026-11-18T08:00:00.000Z',
        },
      },
      MONDAY_MS + place * 60_000,
    );
  const week = weeklySummary(projectionOf(writer.events()), {
    ...{ week: '2026-W47', now: '2026-11-23T01:00:00.000Z', digest: NO_DIGEST },
  });
  if (!week.ok) throw new Error(JSON.stringify(week.error));
  expect(week.value.pending).toHaveLength(MANY);
  expect(week.value.review.promises.broken).toHaveLength(MANY);
  const lengths = [...piecesOf(week.value)].map(({ length }) => length);
  const longestLine = Math.max(...week.value.pending.map((line) => JSON.stringify(line).length));
  expect(Math.max(...lengths)).toBeLessThan(2 * longestLine);
});
