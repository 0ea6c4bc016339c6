import { NO_SCHEDULE, type ScheduleState } from '../../shared/ipc/schedule.ts';
import type { Bridge } from '../bridge.ts';
import { createStore, type Readable } from '../store.ts';

/** What this PC makes by itself of the open book, as main says. */
export const createSchedule = ({ call, onPush }: Bridge): Readable<ScheduleState> => {
  const state = createStore(NO_SCHEDULE);
  let isTold = false;
  onPush('schedule.changed', (next) => {
    isTold = true;
    state.set(next);
  });
  // What was made before this window was there; main may have said something newer meanwhile.
  void call('schedule.state', {}).then((answer) => {
    if (answer.ok && !isTold) state.set(answer.value);
  });
  return state;
};
