import { get } from './client'
import type { Plan } from './types'

export function fetchPlans(): Promise<Plan[]> {
  return get('/api/plans')
}
