/** How many programmes there are, and how many films in all of them. */
export function contentCounts(contents: { filmCount: number }[] | null) {
  const programmes = contents ?? []
  return {
    programs: programmes.length,
    films: programmes.reduce((sum, { filmCount }) => sum + filmCount, 0),
  }
}
