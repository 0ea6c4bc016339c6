import type { Rows } from '../../../shared/projection/projection.ts';
import { noteKinds, noteVerdicts } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Made = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

/** Numbered texts: a text that is found again is that text and no other. */
const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

/** What comes up again and again at a front desk, each time in other words. */
const matters = [
  '货架太高够不到',
  '货架高，够不着东西',
  '灯箱坏了一半',
  '灯箱又坏了',
  '详情页尺寸写错',
] as const;

/** Now and then something that was said before in similar words. */
const saying = (choose: Choose): string =>
  choose(2) === 0 ? words(choose) : `${oneOf(choose, matters)} ${choose(1_000_000)}`;

const leads = ['s-lead', 's-boss'] as const;

/** Notes and what is answered to them: written most, then corrected, settled, struck out, answered, read, taken back. */
export const randomNote = (rows: Rows, choose: Choose): Made => {
  const known = oneOf(choose, rows.all('note'));
  const noteId = known?.id ?? 'n-none';
  switch (choose(11)) {
    case 0:
      return ['amendNote', { noteId, text: saying(choose) }];
    case 1:
      return ['settleNote', { noteId, settled: choose(3) > 0, answer: words(choose) }];
    case 2:
      return ['withdrawNote', { noteId, withdrawn: choose(3) > 0 }];
    case 3: {
      const verdict = oneOf(choose, noteVerdicts);
      const to = verdict === 'assigned' ? { to: oneOf(choose, ['s-ann', 's-bo', 's-new'] as const) } : {};
      return ['answerNote', { noteId, verdict, text: words(choose), ...to }, oneOf(choose, leads)];
    }
    case 4:
      return ['seeNoteAnswer', { noteId }, known?.by];
    case 5: {
      const answer = oneOf(choose, known?.answers ?? []);
      const [, writer = 'none', seq = '1'] = answer?.order.split('|') ?? [];
      const place = { writer, seq: Number.parseInt(seq, 36) };
      return ['withdrawNoteAnswer', { noteId, ...place }, answer?.by];
    }
    case 6: {
      const others = [oneOf(choose, rows.all('note')), oneOf(choose, rows.all('note'))];
      const ids = others.flatMap((other) => (other === undefined || other.id === noteId ? [] : [other.id]));
      const by = oneOf(choose, leads);
      if (choose(2) === 0) return ['joinNotes', { noteIds: [noteId, ...ids] }, by];
      return ['partNote', { noteId, from: ids }, by];
    }
    case 7: {
      const bond = oneOf(choose, known?.bonds ?? []);
      const [, writer = 'none', seq = '1'] = bond?.order.split('|') ?? [];
      return [
        'withdrawNoteGrouping',
        { noteId, writer, seq: Number.parseInt(seq, 36) },
        bond?.by ?? oneOf(choose, leads),
      ];
    }
    default:
      return ['writeNote', { kind: oneOf(choose, noteKinds), text: saying(choose) }];
  }
};
