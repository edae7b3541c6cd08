import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title: string
    /** Whether only a signed-in member may see it. */
    member?: boolean
    /** Whether only an administrator may. */
    admin?: boolean
  }
}

export {}
