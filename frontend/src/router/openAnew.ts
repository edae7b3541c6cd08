import { ApiProblem, asProblem, readProblem } from '@/api/problem'
import { eraseTab, readTab, survivesReload, writeTab } from '@/lib/tabStorage'

const OPENED = 'moviecurators.opened.'

/**
 * Loads a page anew, by default this one, because a part of the application has not arrived: a deployment
 * has replaced it, or the network was gone and the browser remembers the failure. Never loops: for each
 * part every second try in a row throws instead, unless the member asks for it. Throws also where the server cannot be reached, since a
 * page without that part is better than none, and where a reload would lose something, such as a token
 * that only the memory holds.
 */
export async function openAnew(
  part: string,
  address = pathOf(location),
  isAskedFor = false,
): Promise<void> {
  await requireServer()
  const mayLeave = isAskedFor ? survivesReload() : takeTurn(OPENED + part)
  if (!mayLeave) throw new ApiProblem({ status: 503, code: 'internal-error' })
  // An address that differs in its hash only would not load anything.
  if (pathOf(new URL(address, location.origin)) === pathOf(location)) location.reload()
  else location.assign(address)
}

/** Lets the next failure of this part load its page anew: it has arrived meanwhile. */
export function hasArrived(part: string): void {
  eraseTab(OPENED + part)
}

function pathOf({ pathname, search }: URL | Location): string {
  return pathname + search
}

async function requireServer(): Promise<void> {
  const response = await fetch('/boot.js', { method: 'HEAD', cache: 'no-store' }).catch(
    (thrown: unknown) => {
      throw asProblem(thrown)
    },
  )
  if (!response.ok) throw await readProblem(response)
}

function takeTurn(key: string): boolean {
  const isFirst = readTab(key) === null
  if (isFirst) writeTab(key, '1')
  const mayLeave = isFirst && survivesReload()
  if (!mayLeave) eraseTab(key)
  return mayLeave
}
