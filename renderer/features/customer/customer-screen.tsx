import './customer.css';
import { useMemo, useState } from 'react';
import type { WritingKey } from '../../../shared/customer/contacts.ts';
import type { CustomerPage } from '../../../shared/customer/page.ts';
import { goToWriting } from '../../customers/go-to-writing.ts';
import { readWritingKey, useCustomer } from '../../customers/use-customer.ts';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { moveFocusAmong } from '../../ui/move-focus.ts';
import { EmptyState, Kbd } from '../../ui/small.tsx';
import { Facts } from './facts.tsx';
import { Merge } from './merge.tsx';
import { OpenList } from './open-list.tsx';
import { Timeline } from './timeline.tsx';

/** Lines shown at first, and so many more each time. */
const STEP = 60;

interface PageProps {
  readonly page: CustomerPage;
  readonly writing: WritingKey;
}

const Page = ({ page, writing }: PageProps) => {
  const t = useText();
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <aside className="customer-aside">
        <Facts page={page} />
        <Merge writing={writing} own={page.writings} />
      </aside>
      <section
        className="customer-main"
        aria-label={t('customer:page.label')}
        onKeyDown={(event) => moveFocusAmong(event, '.customer-stop')}
      >
        <OpenList open={page.open} />
        <Timeline lines={page.lines.slice(0, shown)} all={page.writings} />
        {page.lines.length > shown ? (
          <Button look="quiet" onClick={() => setShown(shown + STEP)}>
            {t('customer:page.more')}
          </Button>
        ) : null}
        {page.more ? (
          <p className="faint">{t('customer:page.tooMany', { count: page.writings.length })}</p>
        ) : null}
      </section>
    </>
  );
};

/** Everything that was ever promised, done and said about one customer, whichever shift and PC wrote it. */
export const CustomerScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const { navigation } = useServices();
  const key = readWritingKey(item);
  const page = useCustomer(key);
  const back = useMemo(
    () => () => (key === null ? navigation.go('today') : goToWriting(navigation, key)),
    [navigation, key],
  );
  useShortcuts(useMemo(() => [{ chord: 'Escape', run: back }], [back]));
  if (page === undefined) return <p className="loading">{t('shell:loading')}</p>;
  const [name, ...before] = page?.names ?? [];
  return (
    <div className="screen customer">
      <header className="screen-head">
        <h1>{page === null ? t('customer:page.title') : (name ?? t('customer:page.nameless'))}</h1>
        {before.length === 0 ? null : (
          <p className="faint">{t('customer:page.formerly', { names: before.join('、') })}</p>
        )}
        <Button look="quiet" size="small" onClick={back}>
          {t('customer:page.back')} <Kbd>Esc</Kbd>
        </Button>
      </header>
      {page === null || key === null ? (
        <EmptyState title={t('customer:page.notFound')} text={t('customer:page.notFoundText')} />
      ) : (
        <Page key={key} page={page} writing={key} />
      )}
    </div>
  );
};
