import type { ChecklistRow } from '../../../../shared/projection/rows.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Tag } from '../../../ui/small.tsx';
import { changesBetween } from './changes.ts';

const MOST_SHOWN = 20;

/** Who changed what on the list, newest first; the old words stay readable. */
export const Versions = ({ row }: { readonly row: ChecklistRow }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const lines = row.versions
    .map((version, place) => ({ version, before: row.versions[place - 1] ?? null }))
    .slice(-MOST_SHOWN)
    .reverse();
  return (
    <details className="lists-part">
      <summary>{t('checklists:versions.title')}</summary>
      <ol className="lists-versions">
        {lines.map(({ version, before }) => (
          <li key={version.order}>
            <span className="faint">
              {t('checklists:versions.line', {
                name: names(version.by),
                moment: momentText(version.at, calendar, t),
              })}
            </span>{' '}
            {version.concurrent ? <Tag tone="amber">{t('checklists:versions.concurrent')}</Tag> : null}{' '}
            {version.inForce ? null : <Tag>{t('checklists:versions.notInForce')}</Tag>}
            <ul>
              {changesBetween(before, version).map(({ kind, before: was, after }) => (
                <li key={`${kind} ${was} ${after}`}>
                  {was === null ? null : <span className="struck">{was}</span>} {after}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
};
