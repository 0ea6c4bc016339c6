import { join } from 'node:path';

/** Where the report fonts lie: in a packaged app’s resources, else in the packages they were installed with. */
export const fontDirectories = (appRoot: string, resources: string | undefined): readonly string[] => [
  ...(resources === undefined ? [] : [join(resources, 'fonts')]),
  join(appRoot, 'node_modules', '@expo-google-fonts'),
];
