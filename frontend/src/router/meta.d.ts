import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the title. */
    title: string
    /** Requires a sign-in. */
    member?: boolean
    /** Requires the administrator role. */
    admin?: boolean
  }
}

export {}
