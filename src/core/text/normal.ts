const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text that all offsets refer to: without byte order mark, with LF line ends (CRLF and a lone CR count as one line end,
 * as VS Code reads them). Nothing else changes.
 */
export function normalText(raw: string): string {
  const text = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
