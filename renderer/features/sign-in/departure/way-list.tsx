import { useText } from '../../../i18n/text.ts';
import type { WayOut } from './ways.ts';

interface WayListProps {
  readonly ways: readonly WayOut[];
  readonly onChoose: (way: WayOut) => void;
}

/** The ways that are possible now, each with what it means. */
export const WayList = ({ ways, onChoose }: WayListProps) => {
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
            <span>{t(`signIn:departure.meaning.${way}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
