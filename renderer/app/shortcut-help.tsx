import { useText } from '../i18n/text.ts';
import { usePreferences } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/small.tsx';
import { chordOf, screens } from './registry.ts';

type Rows = readonly (readonly [name: string, chords: readonly string[]])[];

const Chords = ({ rows }: { readonly rows: Rows }) => (
  <dl className="shortcut-list">
    {rows.map(([name, chords]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {chords.map((chord) => (
            <Kbd key={chord}>{chord}</Kbd>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

interface ShortcutHelpProps {
  readonly onClose: () => void;
  /** Opens the chapter of the manual for what is on the screen. */
  readonly onManual: () => void;
}

/** All shortcuts on one page, and the way to what the page behind it is for. */
export const ShortcutHelp = ({ onClose, onManual }: ShortcutHelpProps) => {
  const t = useText();
  const { hotkey, hotkeyRefused } = usePreferences();
  const rows: Rows = [
    [t('shell:shortcuts.entry'), ['N', 'Ctrl+N']],
    ...(hotkey === null || hotkeyRefused ? [] : [[t('settings:hotkey.label'), [hotkey]] as const]),
    [t('search:title'), ['Ctrl+K']],
    [t('import:title'), ['Ctrl+I']],
    [t('shell:shortcuts.undo'), ['Ctrl+Z']],
    [t('shell:shortcuts.switch'), ['Ctrl+J']],
    [t('shell:shortcuts.lock'), ['Ctrl+L']],
    [t('shell:shortcuts.screen'), [chordOf(0), '…', chordOf(screens.length - 1)]],
    [t('phones:showShort'), ['V']],
    [t('customer:page.go'), ['H']],
    [t('today:later.reply'), ['T']],
    [t('today:later.snooze'), ['S']],
    [t('routines:keyHelp'), ['R', '+', '−']],
    [t('weekly:pdf.zoom'), ['=', '-', '0']],
    [t('shell:shortcuts.close'), ['Esc']],
    [t('manual:openHere'), ['F1']],
    [t('manual:back'), ['Alt+←']],
    [t('manual:forward'), ['Alt+→']],
    [t('shell:shortcuts.help'), ['?']],
  ];
  const handover: Rows = [
    [t('handover:exchange.start'), ['E']],
    [t('handover:take.keys'), ['Enter']],
    [t('handover:take.keyQuestion'), ['Q']],
    [t('handover:take.keyRefuse'), ['R']],
    [t('handover:take.keyGive'), ['P']],
    [t('handover:take.keyRest'), ['A']],
    [t('handover:give.keySeverity'), ['1', '2', '3']],
  ];
  const pending: Rows = [
    [t('pending:keys.move'), ['J', 'K']],
    [t('pending:keys.extend'), ['Shift+J', 'Shift+K']],
    [t('pending:keys.pick'), ['X']],
    [t('pending:keys.all'), ['Ctrl+A']],
    [t('pending:keys.find'), ['/']],
    [t('pending:keys.view'), ['1', '…', '6']],
    [t('pending:bulk.act.snooze'), ['S']],
    [t('pending:bulk.act.assign'), ['A']],
    [t('pending:bulk.act.close'), ['C']],
  ];
  const manual: Rows = [
    [t('manual:find'), ['/']],
    [t('manual:scripts'), ['1', '…', '9']],
    [t('briefings:read.key'), ['R']],
    [t('manual:shop.editKey'), ['E']],
    [t('manual:leave'), ['Esc']],
  ];
  return (
    <Dialog title={t('shell:shortcuts.title')} onClose={onClose}>
      {/* First, so that the page begins at its top: the dialog puts the focus on the first thing it has. */}
      <p>
        <Button
          onClick={() => {
            onClose();
            onManual();
          }}
        >
          {t('manual:openHere')} <Kbd>F1</Kbd>
        </Button>
      </p>
      <Chords rows={rows} />
      <h3>{t('handover:title')}</h3>
      <Chords rows={handover} />
      <h3>{t('pending:title')}</h3>
      <Chords rows={pending} />
      <h3>{t('manual:title')}</h3>
      <Chords rows={manual} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common:action.close')}</Button>
      </div>
    </Dialog>
  );
};
