import type { Preferences, Theme } from '../../../shared/ipc/values.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences, useServices } from '../../services.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Section, Setting } from './section.tsx';

/** Language and theme of this PC; they change at once. */
export const LookSection = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const { language, theme } = usePreferences();
  const change = async (next: Partial<Preferences>): Promise<void> => {
    const result = await call('app.setPreferences', next);
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return (
    <Section title={t('settings:sections.look')}>
      <Setting label={t('settings:look.language')}>
        <Segmented<Preferences['language']>
          label={t('settings:look.language')}
          value={language}
          choices={[
            { value: 'system', label: t('settings:look.system') },
            { value: 'zh-CN', label: t('settings:look.zh') },
            { value: 'en', label: t('settings:look.en') },
          ]}
          onChange={(next) => void change({ language: next })}
        />
      </Setting>
      <Setting label={t('settings:look.theme')}>
        <Segmented<Theme>
          label={t('settings:look.theme')}
          value={theme}
          choices={[
            { value: 'system', label: t('settings:look.system') },
            { value: 'light', label: t('settings:look.light') },
            { value: 'dark', label: t('settings:look.dark') },
          ]}
          onChange={(next) => void change({ theme: next })}
        />
      </Setting>
      <p className="faint settings-note">{t('settings:look.onlyHere')}</p>
    </Section>
  );
};
