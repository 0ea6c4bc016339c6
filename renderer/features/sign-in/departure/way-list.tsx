import { useText } from '../../../i18n/text.ts';
import { meaningOf, type Needs, type WayOut } from './ways.ts';

interface WayListProps {
  readonly ways: readonly WayOut[];
  readonly needs: Needs;
  readonly onChoose: (way: WayOut) => void;
}

/** The ways that are possible now, each with what it means. */
export const WayList = ({ ways, needs, onChoose }: WayListProps) => {
  const t = useText();
  const isRegular = (way: WayOut): way is 'sign' | 'countersign' | 'stay' =>
    way === 'sign' || way === 'countersign' || way === 'stay';
  return (
    <ul className="ways" aria-label={t('signIn:departure.ways')}>
      {ways.map((way, place) => (
        <li key={way}>
          <button
            type="button"
            className={place === 0 ? 'way way-first' : 'way'}
            // biome-ignore lint/a11y/noAutofocus: the regular way is the one to take, by Enter
            autoFocus={place === 0}
            onClick={() => onChoose(way)}
          >
            <strong>
              {isRegular(way) ? t(`signIn:departure.title.${way}`) : t(`vocabulary:departureWay.${way}`)}
            </strong>
            <span>{t(meaningOf(way, needs))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
