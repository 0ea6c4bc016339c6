/** Money as people write it. Amounts are whole fen; no number with a fraction is ever made of them. */

/** `¥20`, `¥12.50`, `−¥5`. */
export const moneyText = (fen: number): string => {
  const yuan = String(Math.trunc(Math.abs(fen) / 100));
  const rest = Math.abs(fen) % 100;
  const text = rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
  return `${fen < 0 ? '−' : ''}¥${text}`;
};

/** `20`, `12.5`, `１２．５` in fen; `null` for what is no amount. */
export const readMoney = (text: string): number | null => {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').trim().replace(/^¥/, ''));
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
};

/** An amount as it stands in a field: `20`, `12.50`. */
export const moneyField = (fen: number): string => moneyText(fen).replace(/[¥−]/g, '');
