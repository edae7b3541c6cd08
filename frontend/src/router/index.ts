import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router'
import { installGuards } from './guards'
import { routes } from './routes'

export function makeRouter(history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, _from, saved) =>
      saved ?? (to.hash ? { el: to.hash, top: headerHeight() } : { top: 0 }),
  })
  installGuards(router)
  return router
}

/** How much of the page the header covers: it grows with the text, and where it wraps. */
function headerHeight(): number {
  return document.querySelector('header')?.offsetHeight ?? 0
}
