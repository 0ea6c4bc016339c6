import { PRACTICE_SWITCH } from './places.ts';

const PROFILE_SWITCH = '--user-data-dir';
/** What this start was asked to do besides, and practice is not. */
const ours = new Set([PRACTICE_SWITCH, '--smoke']);

/**
 * The arguments that start the running program once more, for practice in `profile`: as it was started itself, with
 * another profile. So it works for the packaged app, for `electron .` and for the stand-in alike.
 */
export const practiceArguments = (
  nodeArguments: readonly string[],
  given: readonly string[],
  profile: string,
): readonly string[] => [
  ...nodeArguments,
  ...given.filter((one, place) => {
    const isProfile = one === PROFILE_SWITCH || one.startsWith(`${PROFILE_SWITCH}=`);
    return !isProfile && given[place - 1] !== PROFILE_SWITCH && !ours.has(one);
  }),
  `${PROFILE_SWITCH}=${profile}`,
  PRACTICE_SWITCH,
];
