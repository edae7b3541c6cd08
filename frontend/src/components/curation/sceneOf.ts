const SCENES = 4

/** Which drawn still stands for a programme: the same one wherever it appears. */
export function sceneOf(slug: string): number {
  const hash = [...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, 0)
  return (hash >> 8) % SCENES
}
