import * as vscode from 'vscode';
import { normalText, type Edit, type Lines, type Problem, type Severity, type Span } from '../core/index';
import type { Passage, Place } from './commands';

// Core ⇄ editor, always by line and column: a document with CRLF counts other offsets than the core's normal text, but the same lines and columns.

/** The editor's range of a span. */
export function rangeOf(lines: Lines, span: Span): vscode.Range {
  return new vscode.Range(positionOf(lines, span.start), positionOf(lines, span.end));
}

/** The span of an editor's range: inverse of {@link rangeOf}. */
export function spanOf(lines: Lines, range: vscode.Range): Span {
  return { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
}

/** A change of a document, in offsets of its normal text: a CRLF document counts one more for each line before. */
export function editOf({ eol }: vscode.TextDocument, change: vscode.TextDocumentContentChangeEvent): Edit {
  const { range, rangeOffset, rangeLength, text } = change;
  const extra = eol === vscode.EndOfLine.CRLF ? 1 : 0;
  const start = rangeOffset - extra * range.start.line;
  const end = rangeOffset + rangeLength - extra * range.end.line;
  return { start, end, length: normalText(text).length };
}

/** The editor's position of a UTF-16 offset of the normal text. */
export function positionOf(lines: Lines, offset: number): vscode.Position {
  const { line, column } = lines.positionAt(offset);
  return new vscode.Position(line, column);
}

/** UTF-16 offset in the normal text: inverse of {@link positionOf}. */
export function offsetOf(lines: Lines, position: vscode.Position): number {
  return lines.offsetAt(position.line, position.character);
}

/** The place of an offset as plain values, for command links. */
export function placeOf(uri: vscode.Uri, lines: Lines, offset: number): Place {
  const { line, column } = lines.positionAt(offset);
  return { uri: uri.toString(), line, column };
}

/** A passage as plain values, for command links. */
export function passageOf(uri: vscode.Uri, lines: Lines, { start, end }: Span): Passage {
  const { line, column } = lines.positionAt(end);
  return { ...placeOf(uri, lines, start), endLine: line, endColumn: column, text: lines.text.slice(start, end) };
}

/** Inverse of {@link passageOf}; null when the text has changed there since. */
export function spanOfPassage(lines: Lines, passage: Passage): Span | null {
  const { line, column, endLine, endColumn, text } = passage;
  const span = { start: lines.offsetAt(line, column), end: lines.offsetAt(endLine, endColumn) };
  return lines.text.slice(span.start, span.end) === text ? span : null;
}

/** Inverse of {@link placeOf}, as far as an editor is concerned. */
export function positionOfPlace(place: Place): vscode.Position {
  return new vscode.Position(place.line, place.column);
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A problem as the editor shows it; one without a place stands at the start of its file. */
export function diagnosticOf({ code, message, severity, span }: Problem, lines: Lines): vscode.Diagnostic {
  const made = new vscode.Diagnostic(rangeOf(lines, span ?? { start: 0, end: 0 }), message, SEVERITIES[severity]);
  made.code = code;
  made.source = 'Gloss';
  return made;
}
