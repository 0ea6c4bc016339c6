import { useMemo, useState } from 'react';
import { ROUNDED } from '../../../shared/import/rounded.ts';
import { type ImportMapping, importTargets, unusedShipping } from '../../../shared/import/targets.ts';
import type { ImportRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { followUpKinds } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import { useTags } from '../../phones/use-tags.ts';
import { useRows } from '../../queries/use-rows.ts';
import { useOpenFollowUps } from '../../queries/work.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Kbd } from '../../ui/small.tsx';
import { CheckLines } from './check-lines.tsx';
import { type Chosen, checkList, firstMapping, knownAs, linesOf, numbersOf, withTarget } from './plan.ts';
import type { Import } from './use-import.ts';

interface MapColumnsProps {
  readonly importing: Import;
  readonly imports: readonly ImportRow[];
  readonly chosen: Chosen;
}

const SAMPLES = 3;

interface PartProps {
  readonly chosen: Chosen;
  readonly mapping: ImportMapping;
  readonly isFixed: boolean;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Each column with what it is to be and what stands in it. */
const Columns = ({ chosen: { table }, mapping, isFixed, onChange }: PartProps) => {
  const t = useText();
  return (
    <div className="import-columns">
      <table aria-label={t('import:map.columns')}>
        <thead>
          <tr>
            {table.headings.map((heading, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={column} scope="col">
                <span className="import-heading">{heading}</span>
                <Select
                  label={t('import:map.is', { heading })}
                  labelHidden
                  disabled={isFixed}
                  value={mapping.targets[column] ?? 'details'}
                  choices={importTargets.map((value) => ({ value, label: t(`import:target.${value}`) }))}
                  onChange={(target) => onChange(withTarget(mapping, column, target))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.slice(0, SAMPLES).map((cells, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their number
            <tr key={line}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>{maskPhonesIn(cell.replace(ROUNDED, ''))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A list that was mapped before Baton knew dates of shipping: its column is suggested, and nothing is done without a word. */
const SuggestShipping = ({ chosen: { table }, mapping, onChange }: Omit<PartProps, 'isFixed'>) => {
  const t = useText();
  const column = unusedShipping(table.headings, mapping.targets);
  if (column === null) return null;
  return (
    <p className="notice notice-amber" role="status">
      {t('import:map.shippingUnused', { heading: table.headings[column] ?? '' })}{' '}
      <Button size="small" onClick={() => onChange(withTarget(mapping, column, 'shippedAt'))}>
        {t('import:map.useShipping')}
      </Button>
    </p>
  );
};

/** What is the same for every line. */
const ForAll = ({ mapping, isFixed, onChange }: Omit<PartProps, 'chosen'>) => {
  const t = useText();
  return (
    <div className="import-for-all">
      <Select
        label={t('import:map.kind')}
        disabled={isFixed}
        value={mapping.kind}
        choices={followUpKinds.map((value) => ({ value, label: t(`vocabulary:kind.${value}`) }))}
        onChange={(kind) => onChange({ ...mapping, kind })}
      />
      <TextField
        label={t('import:map.lead')}
        hint={t('import:map.leadHint')}
        maxLength={100}
        disabled={isFixed}
        value={mapping.lead}
        onChange={(event) => onChange({ ...mapping, lead: event.target.value })}
      />
      <TextField
        label={t('import:map.nextAction')}
        maxLength={200}
        disabled={isFixed}
        value={mapping.nextAction}
        onChange={(event) => onChange({ ...mapping, nextAction: event.target.value })}
      />
      <TextField
        label={t('import:map.promiseTime')}
        hint={t('import:map.promiseTimeHint')}
        type="time"
        required
        disabled={isFixed}
        value={mapping.promiseTime}
        onChange={(event) =>
          onChange({ ...mapping, promiseTime: event.target.value === '' ? '18:00' : event.target.value })
        }
      />
    </div>
  );
};

/** What the columns are, and at once what becomes of every line. */
export const MapColumns = ({ importing, imports, chosen }: MapColumnsProps) => {
  const t = useText();
  const open = useOpenFollowUps();
  const known = knownAs(chosen, imports);
  const [first] = useState(() => firstMapping(chosen, imports));
  const [typed, setMapping] = useState(first.mapping);
  const [withDoubles, setWithDoubles] = useState(false);
  // What was begun goes on as it was begun: else a line could come in twice, read in two ways.
  const mapping = known.state === 'new' ? typed : known.row.mapping;
  const importId = known.state === 'new' ? known.importId : known.row.id;
  const lines = useMemo(() => linesOf(chosen, mapping), [chosen, mapping]);
  const numbers = useMemo(() => numbersOf(lines), [lines]);
  const tags = useTags(numbers);
  const milestones = useRows((reader) => reader.live('milestone'), []);
  const checked = useMemo(() => {
    const rows = { open: open ?? [], milestones: milestones ?? [] };
    return checkList(lines, rows, { importId, withDoubles, tagsOf: (phone) => tags.get(phone) ?? [] });
  }, [lines, open, milestones, importId, withDoubles, tags]);
  // Until it is known who is a customer already, nothing is written: a double would slip through.
  const isKnown =
    open !== undefined && milestones !== undefined && numbers.every((number) => tags.has(number));
  const mayWrite = isKnown && known.state !== 'done';
  const ready = mayWrite ? checked.ready.length : 0;
  const noted = mayWrite ? checked.noted.length : 0;
  const write = (): void => {
    if (ready + noted > 0) void importing.write(chosen, known, mapping, checked);
  };
  useShortcuts([
    { chord: 'Escape', run: importing.again },
    { chord: 'Ctrl+Enter', run: write },
  ]);
  return (
    <Form className="import-map" onSubmit={() => null}>
      {known.state === 'done' ? (
        <p className="notice notice-amber">{t('import:map.done', { source: known.row.source })}</p>
      ) : null}
      {known.state === 'interrupted' ? <p className="notice">{t('import:map.interrupted')}</p> : null}
      {known.state === 'new' && first.isRemembered ? (
        <>
          <p className="notice">{t('import:map.remembered')}</p>
          <SuggestShipping chosen={chosen} mapping={mapping} onChange={setMapping} />
        </>
      ) : null}
      <Columns chosen={chosen} mapping={mapping} isFixed={known.state !== 'new'} onChange={setMapping} />
      {mapping.targets.includes('shippedAt') ? <p className="faint">{t('import:map.shippedHint')}</p> : null}
      <ForAll mapping={mapping} isFixed={known.state !== 'new'} onChange={setMapping} />
      <CheckLines
        checked={checked}
        table={chosen.table}
        withDoubles={withDoubles}
        onWithDoubles={setWithDoubles}
      />
      <div className="import-foot">
        <Button onClick={importing.again}>{t('action.back')}</Button>
        <Button look="primary" disabled={ready + noted === 0} onClick={write}>
          {known.state === 'interrupted'
            ? t('import:map.goOn')
            : ready === 0 && noted > 0
              ? t('import:map.goNoted', { count: noted })
              : t('import:map.go', { count: ready })}{' '}
          <Kbd>Ctrl+Enter</Kbd>
        </Button>
      </div>
    </Form>
  );
};
