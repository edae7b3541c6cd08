import 'vue-router'
import type { Role } from '@/api/types'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the title. */
    title: string
    /** Requires a sign-in. */
    member?: boolean
    /** Requires one of these roles. */
    roles?: Role[]
  }
}

export {}
