import { useEffect, useState } from 'react';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { PractiseButton, useIsPractice } from '../../practice/practise-button.tsx';
import { useBook, useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { HotkeySetting } from './hotkey-setting.tsx';
import { Section, Setting } from './section.tsx';

/** How many records the book has; asked for, since main does not tell of every single one. */
const useEventCount = (): number => {
  const { call } = useServices();
  const book = useBook();
  const [events, setEvents] = useState(book?.events ?? 0);
  useEffect(() => {
    void call('app.bootstrap', {}).then((answer) => {
      if (answer.ok && answer.value.book !== null) setEvents(answer.value.book.events);
    });
  }, [call]);
  return events;
};

/** Where the book lies, and what writes it. */
export const PcSection = () => {
  const t = useText();
  const { call, desk, toasts } = useServices();
  const book = useBook();
  const { version } = useStore(desk.bootstrap);
  const events = useEventCount();
  const [busy, setBusy] = useState(false);
  const isPractice = useIsPractice();
  const openAnother = async (): Promise<void> => {
    setBusy(true);
    const result = await call('book.chooseFolder', {});
    setBusy(false);
    if (result.ok) desk.take(result.value);
    else if (result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
  };
  return (
    <Section title={t('settings:sections.pc')}>
      {isPractice ? null : (
        <>
          <HotkeySetting />
          <Setting label={t('practice:title')}>
            <PractiseButton />
            <p className="faint setting-hint">{t('practice:what')}</p>
          </Setting>
        </>
      )}
      <Setting label={t('settings:pc.folder')}>
        <code className="setting-path">{book?.folder}</code>
        {isPractice ? null : (
          <>
            <Button disabled={busy} onClick={() => void openAnother()}>
              {t('settings:pc.open')}
            </Button>
            <p className="faint setting-hint">{t('settings:pc.openHint')}</p>
          </>
        )}
      </Setting>
      <Setting label={t('settings:pc.events')}>{t('settings:pc.eventsCount', { count: events })}</Setting>
      <Setting label={t('settings:pc.writer')}>
        <code>{book?.writer ?? t('settings:pc.readOnly')}</code>
      </Setting>
      <Setting label={t('settings:pc.version')}>{version}</Setting>
    </Section>
  );
};
