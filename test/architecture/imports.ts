import { parseSync } from '@swc/core';

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | null =>
  isNode(value) && typeof value['value'] === 'string' ? value['value'] : null;

/** What one node of the syntax tree imports, if it imports. */
const importOf = (node: Readonly<Record<string, unknown>>): string | null => {
  switch (node['type']) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return textOf(node['source']);
    case 'TsImportType':
      return textOf(node['argument']);
    case 'CallExpression': {
      const [first] = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]) : [];
      const isDynamic = isNode(node['callee']) && node['callee']['type'] === 'Import';
      return isDynamic && isNode(first) ? textOf(first['expression']) : null;
    }
    default:
      return null;
  }
};

/**
 * Every module a source names: static, dynamic, re-exported, for its types alone. dependency-cruiser’s own parser does
 * not read JSX, so it is given these instead of the sources.
 */
export const importsOf = (source: string, isJsx: boolean): readonly string[] => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    const imported = importOf(value);
    if (imported !== null) found.add(imported);
    Object.values(value).forEach(walk);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: isJsx, target: 'es2022' }));
  return [...found].sort();
};
