/** Between two looks at a condition that no event tells of. */
const LOOK_MS = 20;

/**
 * Waits until `condition` holds (true, or any value but undefined, null and false) and returns its value. The test's own timeout
 * ends a wait in vain; `what` then stands in the console.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  what = 'a condition',
  limitMs = 8000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
