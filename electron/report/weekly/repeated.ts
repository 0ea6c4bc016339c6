import type { RepeatedLine, VerdictLine } from '../../../shared/report/weekly-repeated.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { number, type Voice } from './voice.ts';

/** What became of a note: to whom it was given stands below. */
export const verdictBlock = ({ verdict, givenTo, until }: VerdictLine, voice: Voice): Block => {
  const { t, dates } = voice;
  if (verdict === null) return text(t('notes.open'));
  const isOver = verdict === 'solved' || verdict === 'declined';
  const said = text(t(`vocabulary:noteVerdict.${verdict}`), { colour: isOver ? 'muted' : 'ink' });
  if (verdict !== 'assigned' || givenTo === null) return said;
  return stack([
    text(givenTo),
    ...(until === null
      ? []
      : [text(t('notes.until', { date: dates.short(until) }), { style: 'note', colour: 'accent' })]),
  ]);
};

const mentioned = ({ weeks, inARow, total }: RepeatedLine, { t }: Voice): Block =>
  stack([
    text(t('repeated.weeks', { weeks, count: total })),
    ...(inARow < 2
      ? []
      : [text(t('repeated.inARow', { count: inARow }), { style: 'note', colour: 'alert' })]),
  ]);

/** What keeps coming up; nothing where nothing does. */
export const repeatedTable = ({ repeated }: WeeklySummary, voice: Voice): readonly Block[] => {
  if (repeated.length === 0) return [];
  const { t, dates } = voice;
  const list = table({
    columns: [
      { label: t('notes.kind'), width: 68 },
      { label: t('notes.text') },
      { label: t('repeated.times'), width: 44, align: 'right' },
      { label: t('repeated.mentioned'), width: 112 },
      { label: t('repeated.first'), width: 54 },
      { label: t('notes.state'), width: 66 },
    ],
    rows: repeated.map((line) => [
      text(t(`vocabulary:noteKind.${line.kind}`)),
      text(line.text),
      number(line.times),
      mentioned(line, voice),
      text(dates.short(line.firstOn), { colour: 'muted' }),
      verdictBlock(line, voice),
    ]),
  });
  return [section(t('repeated.title'), [list], t('repeated.lead'))];
};
