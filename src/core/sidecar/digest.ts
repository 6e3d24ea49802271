/**
 * SHA-256 of an article's text (LF, no byte order mark; hashed as UTF-8), in lower-case hex. Undefined where the platform
 * offers no cryptography: in a browser that was reached over plain HTTP.
 */
export async function sha256(text: string): Promise<string | undefined> {
  const { subtle } = globalThis.crypto as { readonly subtle?: typeof globalThis.crypto.subtle };
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
