import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router'
import { installGuards } from './guards'
import { routes } from './routes'

export function makeRouter(history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes,
    // The header covers the first 64 pixels.
    scrollBehavior: (to, _from, saved) =>
      saved ?? (to.hash ? { el: to.hash, top: 64 } : { top: 0 }),
  })
  installGuards(router)
  return router
}
