import { createRouter, createWebHistory } from 'vue-router'
import { routes } from './routes'

export function makeRouter() {
  return createRouter({ history: createWebHistory(), routes })
}
