import type { RepeatedLine, VerdictLine } from '../../../shared/report/weekly-repeated.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { needWidth, overText } from './long-text.ts';
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

/** How often in all; what stands out of it beside. */
const mentionedIn = (
  { weeks, inARow, total }: RepeatedLine,
  { t }: Voice,
): { readonly all: string; readonly inARow: readonly string[] } => ({
  all: t('repeated.weeks', { weeks, count: total }),
  inARow: inARow < 2 ? [] : [t('repeated.inARow', { count: inARow })],
});

const mentioned = (line: RepeatedLine, voice: Voice): Block => {
  const { all, inARow } = mentionedIn(line, voice);
  return stack([text(all), ...inARow.map((said) => text(said, { style: 'note', colour: 'alert' }))]);
};

const inColumns = (repeated: readonly RepeatedLine[], voice: Voice): Block => {
  const { t, dates } = voice;
  return table({
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
};

const overTexts = (repeated: readonly RepeatedLine[], voice: Voice): Block => {
  const { t, dates } = voice;
  return table({
    columns: [
      { label: t('notes.text') },
      { label: t('repeated.times'), width: 44, align: 'right' },
      { label: t('notes.state'), width: 66 },
    ],
    rows: repeated.map((line) => {
      const { all, inARow } = mentionedIn(line, voice);
      const first = `${t('repeated.first')} ${dates.short(line.firstOn)}`;
      const over = [t(`vocabulary:noteKind.${line.kind}`), all, ...inARow, first];
      return [stack([...overText(over), text(line.text)]), number(line.times), verdictBlock(line, voice)];
    }),
  });
};

/** What keeps coming up; nothing where nothing does. */
export const repeatedTable = ({ repeated }: WeeklySummary, voice: Voice): readonly Block[] => {
  if (repeated.length === 0) return [];
  const { t } = voice;
  const list = needWidth(repeated) ? overTexts(repeated, voice) : inColumns(repeated, voice);
  return [section(t('repeated.title'), [list], t('repeated.lead'))];
};
