import type { RoutineDefinition, RoutineRow } from '../../../../shared/projection/rows.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { type Translate, useText } from '../../../i18n/text.ts';
import { goalText, rhythmText } from '../../../routines/texts.ts';
import { Tag } from '../../../ui/small.tsx';

const MOST_SHOWN = 20;

/** Everything a version says, part by part, so that two can be laid beside each other. */
const partsOf = (one: RoutineDefinition, t: Translate): readonly string[] => [
  one.name,
  `${rhythmText(one, t)} · ${t(`routines:scope.${one.scope}`)}`,
  goalText(one, t),
  t(`routines:edit.proofs.${one.proof}`),
  one.proofHint ?? '',
  one.whenMissed ?? '',
  one.active ? '' : t('routines:panel.retired'),
];

/** Who changed what, newest first; the old words stay readable. */
export const RoutineVersions = ({ row }: { readonly row: RoutineRow }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const lines = row.versions
    .map((version, place) => ({ version, before: row.versions[place - 1] ?? null }))
    .slice(-MOST_SHOWN)
    .reverse();
  return (
    <details className="lists-part">
      <summary>{t('routines:versions.title')}</summary>
      <ol className="lists-versions">
        {lines.map(({ version, before }) => {
          const is = partsOf(version, t);
          const was = before === null ? [] : partsOf(before, t);
          const whole = is.filter((part) => part !== '').join(' · ');
          const changed =
            before === null
              ? [{ was: '', after: whole }]
              : is
                  .map((after, place) => ({ was: was[place] ?? '', after }))
                  .filter((part) => part.was !== part.after);
          return (
            <li key={version.order}>
              <span className="faint">
                {t('routines:versions.line', {
                  name: names(version.by),
                  moment: momentText(version.at, calendar, t),
                })}
              </span>{' '}
              {version.concurrent ? <Tag tone="amber">{t('routines:versions.concurrent')}</Tag> : null}{' '}
              {version.inForce ? null : <Tag>{t('routines:versions.notInForce')}</Tag>}
              <ul>
                {changed.map((part) => (
                  <li key={`${part.was} ${part.after}`}>
                    {part.was === '' ? null : <span className="struck">{part.was}</span>} {part.after}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </details>
  );
};
