import { parseSync } from 'vite';

/** A function of this many lines can still be read at once; none may be longer. */
export const longestFunction = 110;

/** The functions of a module that are longer than that, a sentence each. */
export function longFunctions(path: string, text: string): string[] {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const problems: string[] = [];
  const visit = (node: unknown, name: string): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, name);
    if (!isNode(node)) return;
    const own = node.id?.name ?? node.key?.name ?? name;
    if (functions.has(node.type)) {
      const lines = lineAt(node.end) - lineAt(node.start) + 1;
      if (lines > longestFunction)
        problems.push(`${path}: ${own} has ${lines} lines, over ${longestFunction}`);
    }
    for (const part of Object.values(node)) visit(part, own);
  };
  visit(parseSync(path, text).program, 'a function');
  return problems;
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  id?: { name?: string } | null;
  key?: { name?: string } | null;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
