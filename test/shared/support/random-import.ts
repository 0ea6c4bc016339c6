import { importIdOf } from '../../../shared/import/ids.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const mapping = { targets: ['summary'], kind: 'callBack', lead: '', promiseTime: '18:00', nextAction: '' };

const start = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const digest = `00000000000000a${choose(3)}`;
  const before = rows.all('import').filter((row) => row.digest === digest).length;
  const day = new Date(wallMs).toISOString().slice(0, 10).replaceAll('-', '');
  const list = { importId: importIdOf(digest, before), digest, day, source: `句 ${choose(1_000_000)}` };
  return ['startImport', { ...list, headings: ['事项'], mapping, lines: 3 }, 's-lead'];
};

/** A list that comes in line by line, now and then twice, is finished, taken back and put back. */
export const randomImport = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const list = oneOf(choose, rows.all('import'));
  if (list === undefined || choose(8) === 0) return start(rows, choose, wallMs);
  switch (choose(5)) {
    case 0:
      return ['withdrawImport', { importId: list.id, withdrawn: !list.withdrawn }, 's-lead'];
    case 1:
      return ['finishImport', { importId: list.id, written: 3, leftOut: 0 }, 's-lead'];
    default: {
      const shipped = new Date(wallMs - choose(20 * 24) * 3_600_000).toISOString();
      const shippedAt = choose(2) === 0 ? {} : { shippedAt: shipped };
      const line = { importId: list.id, line: 1 + choose(3) };
      if (choose(5) === 0) {
        const followUpId = oneOf(choose, rows.all('followUp'))?.id ?? 'f-none';
        const noted = { followUpId, milestone: 'shipped', at: shipped, importedFrom: line };
        return ['noteMilestone', noted, 's-lead'];
      }
      const importedFrom = { ...line, ...shippedAt };
      const entry = { kind: 'callBack', summary: `句 ${choose(1_000_000)}`, importedFrom };
      return ['openFollowUp', entry, choose(3) === 0 ? undefined : 's-lead'];
    }
  }
};
