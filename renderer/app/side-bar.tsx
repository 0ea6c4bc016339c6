import { useText } from '../i18n/text.ts';
import { useLeadCount } from '../queries/lead-desk.ts';
import { useBookRow } from '../queries/people.ts';
import { useBook, useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Kbd, Tag } from '../ui/small.tsx';
import { ScreenIcon } from './icons.tsx';
import { chordOf, screens } from './registry.ts';

/** The screens, with their shortcuts; the shop's name above. */
interface SideBarProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

export const SideBar = ({ onSearch, onHelp }: SideBarProps) => {
  const t = useText();
  const { navigation } = useServices();
  const { screen } = useStore(navigation.place);
  const shopName = useBookRow()?.shopName ?? '';
  const leadCount = useLeadCount();
  const isDemo = useBook()?.isDemo === true;
  return (
    <nav className="side-bar" aria-label={t('shell:nav.label')}>
      <div className="side-bar-head">
        <span className="side-bar-app">{t('common:app')}</span>
        <span className="side-bar-shop" title={shopName}>
          {shopName}
        </span>
        {isDemo ? <Tag tone="amber">{t('shell:demo')}</Tag> : null}
      </div>
      <ul>
        {screens.map(({ id }, place) => (
          <li key={id}>
            <button
              type="button"
              className="nav-item"
              aria-current={id === screen ? 'page' : undefined}
              onClick={() => navigation.go(id)}
            >
              <ScreenIcon id={id} />
              <span className="nav-label">{t(`shell:nav.${id}`)}</span>
              {id === 'team' && leadCount > 0 ? (
                <span className="nav-count" title={t('lead:badge', { count: leadCount })}>
                  {leadCount}
                </span>
              ) : null}
              <Kbd>{chordOf(place)}</Kbd>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="nav-item side-bar-foot" onClick={onSearch}>
        <span className="nav-label">{t('search:title')}</span>
        <Kbd>Ctrl+K</Kbd>
      </button>
      <button type="button" className="nav-item" onClick={onHelp}>
        <span className="nav-label">{t('shell:shortcuts.hint')}</span>
        <Kbd>?</Kbd>
      </button>
    </nav>
  );
};
