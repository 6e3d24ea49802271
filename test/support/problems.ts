import type { Problem } from '../../src/core/problem';

/** A text with `^code^` before each place that has a problem. */
export function showProblems(text: string, problems: readonly Problem[]): string {
  return [...problems]
    .map(({ code, span }) => ({ code, at: span?.start ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .reduce((shown, { code, at }) => `${shown.slice(0, at)}^${code}^${shown.slice(at)}`, text);
}

/** The text without the marks that {@link showProblems} puts. */
export const withoutProblems = (row: string): string => row.replace(/\^[a-z-]+\^/g, '');
