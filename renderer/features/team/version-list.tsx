import './version-list.css';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';

const MOST_SHOWN = 20;

interface Version {
  readonly order: string;
  readonly at: string;
  readonly by: string;
  readonly concurrent: boolean;
  readonly inForce: boolean;
}

/** What one version says otherwise than the one before: `null` where there was or is nothing. */
export interface Difference {
  readonly before: string | null;
  readonly after: string | null;
}

interface VersionListProps<T extends Version> {
  readonly versions: readonly T[];
  /** Against nothing for the first version. */
  readonly differences: (before: T | null, version: T) => readonly Difference[];
}

/** Who changed what of a list or a routine, newest first; the old words stay readable. */
export const VersionList = <T extends Version>({ versions, differences }: VersionListProps<T>) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const lines = versions
    .map((version, place) => ({ version, before: versions[place - 1] ?? null }))
    .slice(-MOST_SHOWN)
    .reverse();
  return (
    <details className="lists-part">
      <summary>{t('team:versions.title')}</summary>
      <ol className="version-list">
        {lines.map(({ version, before }) => (
          <li key={version.order}>
            <span className="faint">
              {t('team:versions.line', {
                name: names(version.by),
                moment: momentText(version.at, calendar, t),
              })}
            </span>{' '}
            {version.concurrent ? <Tag tone="amber">{t('team:versions.concurrent')}</Tag> : null}{' '}
            {version.inForce ? null : <Tag>{t('team:versions.notInForce')}</Tag>}
            <ul>
              {differences(before, version).map(({ before: was, after }) => (
                <li key={`${was} ${after}`}>
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
