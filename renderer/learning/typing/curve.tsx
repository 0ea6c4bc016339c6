import { speedOf } from '../../../shared/learning/typing.ts';
import type { TypingResult } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';

const WIDTH = 160;
const HEIGHT = 36;
const EDGE = 4;
/** More would be a blur. */
const NEWEST = 30;

interface CurveProps {
  /** In the order of the book. */
  readonly results: readonly TypingResult[];
  readonly goal: number;
}

/** How fast somebody typed from one time to the next, and the goal as a line. */
export const TypingCurve = ({ results, goal }: CurveProps) => {
  const t = useText();
  const speeds = results.slice(-NEWEST).map(speedOf);
  const best = Math.max(0, ...speeds);
  if (speeds.length === 0) return null;
  const top = Math.max(goal, best) * 1.1;
  const x = (place: number): number =>
    speeds.length === 1 ? WIDTH / 2 : EDGE + (place * (WIDTH - 2 * EDGE)) / (speeds.length - 1);
  const y = (speed: number): number => HEIGHT - EDGE - (speed / top) * (HEIGHT - 2 * EDGE);
  const label = t('learning:typing.curve', { count: speeds.length, last: speeds.at(-1) ?? 0, best, goal });
  return (
    <svg className="typing-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line className="typing-goal" x1={0} x2={WIDTH} y1={y(goal)} y2={y(goal)} />
      <polyline
        className="typing-speed"
        points={speeds.map((speed, place) => `${x(place)},${y(speed)}`).join(' ')}
      />
      <circle className="typing-now" cx={x(speeds.length - 1)} cy={y(speeds.at(-1) ?? 0)} r={2.6} />
    </svg>
  );
};
