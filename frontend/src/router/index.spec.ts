import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { makeRouter } from '.'

describe('a part of the page that is asked for', () => {
  it.each([64, 128])('is brought into view below a header of %i pixels', (height) => {
    const header = document.body.appendChild(document.createElement('header'))
    Object.defineProperty(header, 'offsetHeight', { value: height })
    const router = makeRouter(createMemoryHistory())
    const from = router.currentRoute.value
    const to = { ...router.resolve('/#faq'), name: 'home' }
    expect(router.options.scrollBehavior?.(to, from, null)).toEqual({ el: '#faq', top: height })
    header.remove()
  })
})
