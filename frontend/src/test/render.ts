import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'
import { type Component, defineComponent, h } from 'vue'
import { createMemoryHistory, type Router } from 'vue-router'
import { holdAccessToken } from '@/api/session'
import type { Account } from '@/api/types'
import { rememberSignedIn } from '@/lib/preferences'
import { makeRouter } from '@/router'
import { useSession } from '@/stores/session'
import { forgetStores } from '@/stores/store'

interface Options {
  props?: Record<string, unknown>
  slots?: Record<string, string>
  /** The URL that is open. */
  at?: string
  /** What an ancestor of the component provides. */
  provide?: Record<symbol, unknown>
  /** Who is signed in; nobody by default. */
  account?: Account
  /** Whether it is known who is signed in; otherwise the component finds out. */
  isRestored?: boolean
}

/** Mounts a component with stores and routes, attached to the document. */
export async function render(
  component: Component,
  { props, slots, at = '/', provide, account, isRestored = true }: Options = {},
) {
  forgetStores()
  const router = makeRouter(createMemoryHistory())
  if (account) await signedIn(account)
  else if (isRestored) await signedOut()
  await router.push(at)
  const wrapper = mount(component, {
    props,
    slots,
    global: { plugins: [router], provide },
    attachTo: document.body,
  })
  await flushPromises()
  return { wrapper, router }
}

/** Runs a composable inside a component. */
export async function within<T>(use: () => T, options: Options = {}) {
  let result: T | undefined
  const host = defineComponent({
    setup() {
      result = use()
      return () => h('p')
    },
  })
  const { wrapper, router } = await render(host, options)
  return { result: result as T, wrapper, router }
}

/** Waits for a view that loads on demand, however long a busy machine takes to compile it. */
export async function arrival(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

async function signedIn(account: Account): Promise<void> {
  const session = useSession()
  rememberSignedIn(true)
  holdAccessToken('access-token')
  session.account = account
  await session.restore()
}

async function signedOut(): Promise<void> {
  rememberSignedIn(false)
  await useSession().restore()
}

export type { Router }
