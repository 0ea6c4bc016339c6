import { expect, it } from 'vitest';
import { invokeChannels } from '../../../shared/ipc/channels.ts';
import { reportRequests } from '../../../shared/ipc/report-channels.ts';

/** Prose, with no table in it. */
const WITHOUT_TABLES = ['booklet'];

const requests: Readonly<Record<string, { readonly shape: object }>> = reportRequests;

it('a document that is saved as a PDF is saved as tables too, of the same and as whoever saves it says', () => {
  const documents = invokeChannels.flatMap((channel) => {
    const [, name = ''] = /^report\.save(\w+)Pdf$/u.exec(channel) ?? [];
    return name === '' ? [] : [{ channel, name: name.charAt(0).toLowerCase() + name.slice(1) }];
  });
  expect(documents.length).toBeGreaterThan(4);
  for (const { channel, name } of documents.filter((one) => !WITHOUT_TABLES.includes(one.name)))
    expect({ name, asked: Object.keys(requests[`export.${name}`]?.shape ?? {}).sort() }).toEqual({
      name,
      asked: [...Object.keys(requests[channel]?.shape ?? {}), 'format'].sort(),
    });
});
