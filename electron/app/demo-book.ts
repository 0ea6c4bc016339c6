import { refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { err } from '../../shared/result.ts';
import type { BookEnvironment } from '../book/open-book.ts';

export const createDemoMaker =
  (_environment: BookEnvironment, _zone: string) => async (): Promise<Result<string>> =>
    err(refusal('unexpected'));
