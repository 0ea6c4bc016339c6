import { refusal } from '../../shared/refusal.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import type { Views } from '../profile/views.ts';
import type { Session } from '../session/session.ts';

type ViewHandlers = Pick<Handlers, 'views.load' | 'views.save'>;

/** The open book’s kept views and who is writing; `null` while no book is open. */
type CurrentDesk = () => { readonly views: Views; readonly session: Pick<Session, 'staffId'> } | null;

/** The channels about named views: always those of whoever is signed in. */
export const viewHandlers = (current: CurrentDesk): ViewHandlers => {
  const asSelf = async <T>(
    run: (views: Views, staffId: string) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const desk = current();
    if (desk === null) return err(refusal('noBook'));
    const staffId = desk.session.staffId();
    return staffId === null ? err(refusal('notSignedIn')) : run(desk.views, staffId);
  };
  return {
    'views.load': () => asSelf((views, staffId) => views.load(staffId)),
    'views.save': (request) => asSelf((views, staffId) => views.save(staffId, request.views)),
  };
};
