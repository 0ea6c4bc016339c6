import { useState } from 'react';
import type { ChecklistDefinition } from '../../../../shared/projection/rows.ts';
import { rotaFrom } from '../../../../shared/rules/checklist.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { NextDays } from './next-days.tsx';
import type { ListProps } from './use-editor.ts';

interface RotaProps extends ListProps {
  readonly editable: boolean;
}

/** A new order of people; today’s duty stays with who has it. */
const useSetRota = ({ editor }: ListProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const today = localDateOf(calendar.now, calendar.zone);
  return (order: (staffIds: readonly string[]) => readonly string[]): void =>
    editor.change(
      (before): ChecklistDefinition => ({
        ...before,
        rota: rotaFrom(order(before.rota?.staffIds ?? []), before.rota, today),
      }),
      t('checklists:done.rota'),
    );
};

const swapped = (staffIds: readonly string[], place: number): readonly string[] => {
  const [one, other] = [staffIds[place - 1], staffIds[place]];
  if (one === undefined || other === undefined) return staffIds;
  return [...staffIds.slice(0, place - 1), other, one, ...staffIds.slice(place + 1)];
};

const People = (props: RotaProps) => {
  const t = useText();
  const { names, staff } = useFrame();
  const setRota = useSetRota(props);
  const [adding, setAdding] = useState('');
  const staffIds = props.editor.shown.rota?.staffIds ?? [];
  const others = staff.filter(({ id, active }) => active && !staffIds.includes(id));
  const add = (id: string): void => {
    setAdding('');
    if (id !== '') setRota((before) => [...before, id]);
  };
  return (
    <>
      <ol className="lists-people">
        {staffIds.map((id, place) => (
          <li key={id}>
            <span>{names(id)}</span>
            {props.editable ? (
              <span>
                <Button
                  size="small"
                  look="quiet"
                  disabled={place === 0}
                  aria-label={t('checklists:rota.up', { name: names(id) })}
                  onClick={() => setRota((before) => swapped(before, before.indexOf(id)))}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('checklists:rota.remove', { name: names(id) })}
                  onClick={() => setRota((before) => before.filter((one) => one !== id))}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {props.editable && others.length > 0 ? (
        <Select
          label={t('checklists:rota.add')}
          value={adding}
          choices={[
            { value: '', label: t('checklists:rota.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={add}
        />
      ) : null}
    </>
  );
};

/** Who takes turns, and whose turn the next days are. */
export const RotaPart = (props: RotaProps) => {
  const t = useText();
  const { rota } = props.editor.shown;
  return (
    <section className="lists-part" aria-label={t('checklists:rota.title')}>
      <h2>{t('checklists:rota.title')}</h2>
      <p className="faint">{t(rota === null ? 'checklists:rota.none' : 'checklists:rota.text')}</p>
      <div className="lists-rota">
        <div>
          <People {...props} />
        </div>
        {rota === null ? null : <NextDays row={props.row} rota={rota} editable={props.editable} />}
      </div>
    </section>
  );
};
