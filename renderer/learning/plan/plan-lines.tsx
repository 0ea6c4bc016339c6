import './plan.css';
import { isSigned, openNow, passedBy } from '../../../shared/learning/plan.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { MANUAL } from '../../navigation.ts';
import { useMe } from '../../queries/people.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { type Traineeship, useTraineeships } from './use-plan.ts';

/** So many days before the end a lead hears of it. */
const SOON_DAYS = 3;

interface Line {
  readonly key: string;
  readonly text: string;
  readonly go: () => void;
}

/** Quiet lines on Today: what my plan asks for, what my trainee waits for, whose month is about to end. */
export const PlanLines = () => {
  const t = useText();
  const me = useMe();
  const { navigation } = useServices();
  const staffId = me ? me.staff.id : '';
  const isLead = me ? hasRole(me.staff.role, 'lead') : false;
  const known = useTraineeships(
    (person, row) =>
      (isLead || person.id === staffId || person.mentor === staffId) &&
      (row?.startsOn ?? null) !== null &&
      passedBy(row) === null,
    `${staffId} ${isLead}`,
  );
  const linesOf = ({ person, progress }: Traineeship): readonly Line[] => {
    if (progress === null) return [];
    const open = openNow(progress);
    const late = open.filter((one) => one.late).length;
    const name = person.name;
    const lines: Line[] = [];
    const read = () => navigation.go(MANUAL);
    if (person.id === staffId && open.length > 0) {
      const text = t('learning:plan.line.mine', { count: open.length, week: progress.week });
      const more = late === 0 ? '' : t('learning:plan.line.late', { count: late });
      lines.push({ key: `own ${person.id}`, text: text + more, go: read });
    }
    const toSign = open.filter(({ item }) => isSigned(item.kind)).length;
    if (person.mentor === staffId && toSign > 0)
      lines.push({
        key: `mentor ${person.id}`,
        text: t('learning:plan.line.mentor', { name, count: toSign }),
        go: read,
      });
    if (isLead && progress.daysLeft <= SOON_DAYS)
      lines.push({
        key: `lead ${person.id}`,
        text: t(progress.daysLeft === 0 ? 'learning:plan.line.over' : 'learning:plan.line.soon', {
          name,
          count: progress.daysLeft,
        }),
        go: () => navigation.go('team', 'learning'),
      });
    return lines;
  };
  const lines = (known ?? []).flatMap(linesOf);
  if (lines.length === 0) return null;
  return (
    <section className="plan-lines" aria-label={t('learning:plan.line.title')}>
      {lines.map(({ key, text, go }) => (
        <div key={key} className="plan-line">
          <span className="faint">{text}</span>
          <Button size="small" look="quiet" onClick={go}>
            {t('learning:plan.line.go')}
          </Button>
        </div>
      ))}
    </section>
  );
};
