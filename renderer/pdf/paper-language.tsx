import type { Language } from '../../shared/vocabulary.ts';
import { useText } from '../i18n/text.ts';
import { Segmented } from '../ui/segmented.tsx';

interface Props {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** In which language a document is printed; the window's own stays as it is. */
export const PaperLanguage = ({ language, onChange }: Props) => {
  const t = useText();
  return (
    <Segmented
      label={t('weekly:pdf.language')}
      value={language}
      choices={[
        { value: 'zh-CN', label: t('weekly:pdf.zh') },
        { value: 'en', label: t('weekly:pdf.en') },
      ]}
      onChange={onChange}
    />
  );
};
