import './import.css';
import { useText } from '../../i18n/text.ts';
import { useImports } from '../../queries/imports.ts';
import { ChooseList } from './choose-list.tsx';
import { Done } from './done.tsx';
import { MapColumns } from './map-columns.tsx';
import { useImport } from './use-import.ts';
import { Writing } from './writing.tsx';

/** Lists that come in: choose, say what the columns are, look, write; each taken back as a whole. */
export const ImportScreen = () => {
  const t = useText();
  const imports = useImports();
  const importing = useImport();
  const { stage } = importing;
  if (imports === undefined) return null;
  return (
    <div className="screen import">
      <header className="screen-head">
        <h1>{t('import:title')}</h1>
        {stage.at === 'choose' ? null : <p className="faint import-source">{stage.chosen.source}</p>}
      </header>
      {stage.at === 'choose' ? (
        <ChooseList importing={importing} imports={imports} problem={stage.problem} reading={stage.reading} />
      ) : null}
      {stage.at === 'map' ? (
        <MapColumns key={stage.chosen.digest} importing={importing} imports={imports} chosen={stage.chosen} />
      ) : null}
      {stage.at === 'writing' ? <Writing progress={stage.progress} onCancel={importing.cancel} /> : null}
      {stage.at === 'done' ? <Done importing={importing} imports={imports} stage={stage} /> : null}
    </div>
  );
};
