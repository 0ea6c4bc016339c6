import { changeText, personCounts } from '../../../shared/report/key-figures.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import { partsOfWeek } from '../../../shared/time/week.ts';
import { damageNote } from '../damage-note.ts';
import { type Block, type Figure, keyFigures, section, space, stack, text } from '../kit/index.ts';
import { statementProse, writtenText } from '../weekly/statements.ts';
import { emptyNote, type Voice } from '../weekly/voice.ts';

/** Shop, name and week; says how far it goes when the week is not over. */
export const personTitle = (value: PersonalWeek, { t, dates }: Voice): Block => {
  const { shopName, name, role, week, from, to, asOf } = value;
  const span = [
    t('weekly.week', partsOfWeek(week)),
    t('weekly.period', { from: dates.day(from), to: dates.day(to) }),
    t(`vocabulary:role.${role}`),
  ];
  return stack([
    text(shopName, { style: 'strong', colour: 'accent' }),
    text(name, { style: 'title' }),
    text(span.join(' · '), { colour: 'muted' }),
    ...(asOf < to ? [text(t('weekly.asOf', { date: dates.day(asOf) }), { style: 'note' })] : []),
    ...damageNote(value.digest, t),
    space(10),
  ]);
};

/** Their figures beside those of the week before. */
export const personTiles = ({ figures, lastWeek }: PersonalWeek, { t }: Voice): Block =>
  keyFigures(
    personCounts.map(([key, label]): Figure => {
      const before = lastWeek[key];
      const change = changeText(figures[key], before);
      return {
        label: t(`people.${label}`),
        value: String(figures[key]),
        comparison:
          change === ''
            ? t('weekly.comparison', { before })
            : t('weekly.comparisonChange', { before, change }),
        colour: key === 'late' && figures.late > 0 ? 'alert' : 'ink',
      };
    }),
  );

/** What they say of the week themselves. */
export const statementOfPerson = ({ statement }: PersonalWeek, voice: Voice): Block => {
  const { t } = voice;
  const title = t('personal.statement');
  if (statement === null || statement.text === null) return section(title, [emptyNote(t('statements.none'))]);
  return section(title, statementProse(statement.text, voice), writtenText(statement, voice));
};
