import { useText } from '../i18n/text.ts';
import { Button } from './button.tsx';

interface FoldButtonProps {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

/** Stands under a long text of which only the beginning is shown. */
export const FoldButton = ({ isOpen, onChange }: FoldButtonProps) => {
  const t = useText();
  return (
    <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => onChange(!isOpen)}>
      {isOpen ? t('notes:row.less') : t('notes:row.more')}
    </Button>
  );
};
