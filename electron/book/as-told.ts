import type { Envelope } from '../../shared/events/envelope.ts';
import type { EventPage } from '../../shared/ipc/values.ts';

/** Of a seal only who signed which week: what the week says, windows are told by main, as a value. */
const NOTHING = '{}';

const lighter = (event: Envelope): Envelope => {
  const { type, body } = event;
  if (type === 'weekPartKept') return { ...event, body: { ...body, text: '' } };
  return type === 'weekSealed' && typeof body['value'] === 'string'
    ? { ...event, body: { ...body, value: NOTHING } }
    : event;
};

/**
 * Events as windows hear them: without the texts of signed weeks, which are a hundred times as long as everything else
 * and read by main alone. A window would keep each of them twice.
 */
export const asTold = (page: EventPage): EventPage => ({ ...page, events: page.events.map(lighter) });
