import { useState } from 'react';
import type { NewPlan } from '../../../../shared/commands/plan.ts';
import { lastWeekOf, writtenPlan } from '../../../../shared/learning/plan.ts';
import type { Chapter } from '../../../../shared/manual/chapter.ts';
import type { LearningPlanRow, PlanVersion } from '../../../../shared/projection/rows.ts';
import { agoText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { itemText, type TitleOf } from '../../../learning/plan/item-text.ts';
import type { PlanNow } from '../../../learning/plan/use-plan.ts';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/small.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { newItemId } from './plan-form.ts';

/** Versions of a year of changes would be a wall. */
const MOST_VERSIONS = 10;

type Save = (value: NewPlan | null, done: string) => Promise<boolean>;

/** Writes the whole plan anew, on what it was read from; the one before comes back with one click. */
const useSavePlan = (row: LearningPlanRow | null): Save => {
  const send = useSend();
  return async (value, done) => {
    const basedOn = row === null ? {} : { basedOn: row.head };
    const result = await send(
      { name: 'changeLearningPlan', input: { value, ...basedOn } },
      { done, before: row },
    );
    return result.ok;
  };
};

/** Every version is kept; each can be made the present one again. */
const Versions = ({ row, save }: { readonly row: LearningPlanRow; readonly save: Save }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const lineOf = ({ value, at, by }: PlanVersion): string =>
    t(value === null ? 'learning:edit.versionShipped' : 'learning:edit.version', {
      name: names(by),
      moment: agoText(at, calendar, t),
      count: value?.items.length ?? 0,
    });
  return (
    <details className="plan-all">
      <summary>{t('learning:edit.versions', { count: row.versions.length })}</summary>
      <ul className="plan-versions">
        {row.versions
          .toReversed()
          .slice(0, MOST_VERSIONS)
          .map((version, place) => (
            <li key={version.order}>
              {lineOf(version)}{' '}
              {version.concurrent && row.versions.length > 1 ? (
                <Tag tone="amber">{t('learning:edit.concurrent')}</Tag>
              ) : null}{' '}
              {place === 0 ? null : (
                <Button
                  size="small"
                  look="quiet"
                  onClick={() =>
                    void save(
                      version.value === null ? null : writtenPlan(version.value),
                      t('learning:edit.restored'),
                    )
                  }
                >
                  {t('learning:edit.bringBack')}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </details>
  );
};

interface SectionProps {
  readonly now: PlanNow;
  readonly chapters: readonly Chapter[];
  readonly titleOf: TitleOf;
}

interface Open {
  readonly itemId: string;
  readonly week: number;
}

/** What a trainee learns in which week, changed by a lead. */
export const PlanSection = ({ now, chapters, titleOf }: SectionProps) => {
  const t = useText();
  const { row } = now;
  const save = useSavePlan(row);
  const [open, setOpen] = useState<Open | null>(null);
  const plan = writtenPlan(now.plan);
  const weeks = Array.from({ length: lastWeekOf(plan) }, (_, place) => place + 1);
  return (
    <section className="plan-edit" aria-label={t('learning:edit.title')}>
      <h3>{t('learning:edit.title')}</h3>
      <p className="faint">{t('learning:edit.intro')}</p>
      <div className="plan-edit-weeks">
        {weeks.map((week) => (
          <div key={week} className="card plan-edit-week">
            <h4>{t('learning:plan.week', { week })}</h4>
            <ul>
              {plan.items
                .filter((item) => item.week === week)
                .map((item) => (
                  <li key={item.itemId}>
                    <button
                      type="button"
                      className="plan-edit-item"
                      onClick={() => setOpen({ itemId: item.itemId, week })}
                    >
                      {itemText(item, titleOf, t)}
                    </button>
                  </li>
                ))}
            </ul>
            <Button size="small" look="quiet" onClick={() => setOpen({ itemId: newItemId(), week })}>
              {t('learning:edit.add')}
            </Button>
          </div>
        ))}
      </div>
      {row === null ? null : (
        <div className="plan-edit-foot">
          {row.value === null ? null : (
            <Button size="small" look="quiet" onClick={() => void save(null, t('learning:edit.restored'))}>
              {t('learning:edit.restore')}
            </Button>
          )}
          <Versions {...{ row, save }} />
        </div>
      )}
      {open === null ? null : (
        <PlanDialog
          key={open.itemId}
          {...open}
          item={plan.items.find(({ itemId }) => itemId === open.itemId) ?? null}
          {...{ plan, chapters, save }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
};
