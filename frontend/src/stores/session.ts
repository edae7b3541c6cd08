import { computed, ref, shallowRef } from 'vue'
import { createAccount, fetchAccount } from '@/api/accounts'
import { login, logout } from '@/api/auth'
import { holdAccessToken, onSessionEnded, refreshAccess } from '@/api/session'
import type { Account, Credentials, SignUp } from '@/api/types'
import { onSignedOutElsewhere, rememberSignedIn, wasSignedIn } from '@/lib/preferences'
import { forgetIdempotencyKeys } from '@/api/idempotencyKeys'
import { defineStore } from './store'

/** The member who is signed in in this browser. */
export const useSession = defineStore(() => {
  const account = shallowRef<Account | null>(null)
  const isRestored = ref(false)
  const isMember = computed(() => account.value !== null)
  const isPremium = computed(() => account.value?.premium === true)
  const isAdmin = computed(() => account.value?.role === 'ADMIN')
  const isStaff = computed(() => isAdmin.value || account.value?.role === 'SUPPORT')
  let restoring: Promise<void> | null = null
  let isAsking = false
  let noteBefore: boolean | null = null

  /**
   * Restores the session from the refresh cookie, once, and again after another tab has signed in. The
   * cookie decides, since the browser may have lost the storage. After a sign-out only a page that requires
   * a member asks again. Throws when the server cannot be reached; the session may still exist, so the next
   * call tries again.
   */
  function restore(member: 'welcome' | 'required' = 'welcome'): Promise<void> {
    if (!isAsking && account.value === null && wasSignedIn() === true) restoring = null
    if (restoring === null && member === 'welcome' && wasSignedIn() === false) {
      isRestored.value = true
      return Promise.resolve()
    }
    restoring ??= restoreFromCookie().catch((thrown: unknown) => {
      restoring = null
      throw thrown
    })
    return restoring
  }

  async function restoreFromCookie(): Promise<void> {
    noteBefore = wasSignedIn()
    isAsking = true
    try {
      if (account.value !== null || !(await refreshAccess())) return
      await reload()
      rememberSignedIn(true)
    } finally {
      isAsking = false
      isRestored.value = true
    }
  }

  /** Fetches the account again: premium may have begun or ended. */
  async function reload(): Promise<void> {
    account.value = await fetchAccount()
  }

  async function signIn(credentials: Credentials): Promise<void> {
    await login(credentials)
    await reload()
    rememberSignedIn(true)
  }

  async function signUp(details: SignUp): Promise<void> {
    await createAccount(details)
    await signIn({ email: details.email, password: details.password })
  }

  async function signOut(): Promise<void> {
    await logout()
    end()
  }

  function end(): void {
    endHere()
    rememberSignedIn(false)
  }

  /** Leaves the note of this browser alone, which another tab may have written anew. */
  function endHere(): void {
    holdAccessToken(null)
    account.value = null
    forgetIdempotencyKeys()
  }

  /** Ends nothing where another tab has signed in since this one began to ask. */
  function endAsToldByServer(): void {
    if (isMember.value || wasSignedIn() === noteBefore) end()
  }

  onSessionEnded(endAsToldByServer)
  onSignedOutElsewhere(endHere)

  return {
    account,
    isRestored,
    isMember,
    isPremium,
    isAdmin,
    isStaff,
    restore,
    reload,
    signIn,
    signUp,
    signOut,
  }
})
