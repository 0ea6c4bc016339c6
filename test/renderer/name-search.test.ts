import { describe, expect, it } from 'vitest';
import { byCharacters, loadPinyinMatch } from '../../renderer/name-search.ts';

describe('finding people', () => {
  it('by name, pinyin, its beginning or its initials', async () => {
    const match = await loadPinyinMatch();
    for (const query of ['张', '张三', 'zs', 'ZS', 'zhangsan', 'zhs', 'zhang', 'z', 'san']) {
      expect(match('张三', query), query).toBe(true);
    }
    for (const query of ['ls', 'zx', '李', 'sanz']) expect(match('张三', query), query).toBe(false);
    expect(match('单小喆', 'sxz')).toBe(true);
    expect(match('欧阳堃', 'oyk')).toBe(true);
    expect(match('Emily', 'emi')).toBe(true);
    expect(byCharacters('张三', 'zs')).toBe(false);
  });
});
