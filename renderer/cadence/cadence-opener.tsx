import { useEffect, useRef } from 'react';
import type { RefusalCode } from '../../shared/refusal.ts';
import { isCounted, type Step, stepsToOpen } from '../../shared/rules/cadence.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import type { Reader } from '../projection/reader.ts';
import { useMe } from '../queries/people.ts';
import { useRows } from '../queries/use-rows.ts';
import { useServices } from '../services.ts';
import { entryOfStep } from './entry-of-step.ts';
import { useCadence } from './use-cadence.ts';

/** Another PC was first: its line stands for this step. */
const thereAlready: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['alreadyExists', 'commandIdTaken']);

/** Those the book has no follow-up for yet, with where they come from. */
const unopened = async (reader: Reader, steps: readonly Step[]) => {
  const there = new Set(
    (
      await reader.many(
        'followUp',
        steps.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  const missing = steps.filter(({ id }) => !there.has(id));
  const sources = await reader.many(
    'followUp',
    missing.map(({ occasion }) => occasion.followUpId),
  );
  return missing.flatMap((step) => {
    const source = sources.find(({ id }) => id === step.occasion.followUpId);
    return source === undefined || !isCounted(source) ? [] : [{ step, source }];
  });
};

/**
 * Opens what the rhythm of the shop asks for by now, for the shift of who is at work at this PC. Draws nothing. Each step
 * has its id and its command’s id from what it counts from, so that asking again, or on another PC, opens nothing twice.
 */
export const CadenceOpener = () => {
  const t = useText();
  const { call, projection, report } = useServices();
  const { now, zone } = useCalendar();
  const isAtWork = (useMe()?.attendance ?? null) !== null;
  const cadence = useCadence();
  const milestones = useRows((reader) => reader.live('milestone'), []);
  const closed = useRows((reader) => reader.live('followUp', 'closed'), []);
  const steps =
    cadence === undefined || milestones === undefined || closed === undefined
      ? undefined
      : stepsToOpen({ milestones, closed }, cadence.inForce, zone, now);
  const key = steps?.map(({ id }) => id).join(' ') ?? '';
  // Also as time passes: what the disk had no room for is asked for again.
  const toOpen = useRows((reader) => unopened(reader, steps ?? []), [key, key === '' ? '' : now]);
  const asked = useRef(new Map<string, 'sent' | 'refused'>());
  useEffect(() => {
    if (!isAtWork || toOpen === undefined) return;
    const open = async (): Promise<void> => {
      let isAny = false;
      for (const { step, source } of toOpen) {
        const before = asked.current.get(step.id);
        if (before === 'sent') continue;
        asked.current.set(step.id, 'sent');
        const input = entryOfStep(step, source, t);
        const result = await call('book.command', { commandId: step.id, name: 'openFollowUp', input });
        if (result.ok) isAny = true;
        else if (!thereAlready.has(result.error.code)) {
          asked.current.set(step.id, 'refused');
          if (before === undefined) report('opening by the cadence', result.error);
        }
      }
      if (isAny) await projection.pull();
    };
    void open();
  }, [isAtWork, toOpen, call, projection, report, t]);
  return null;
};
