import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { render } from '@/test/render'
import AsyncSection from './AsyncSection.vue'
import BaseButton from './BaseButton.vue'
import NoticeBox from './NoticeBox.vue'
import PasswordField from './PasswordField.vue'
import SkeletonBlock from './SkeletonBlock.vue'
import TextField from './TextField.vue'

describe('BaseButton', () => {
  it('is a button that does not submit by accident', async () => {
    const { wrapper } = await render(BaseButton, { slots: { default: 'go' } })
    expect(wrapper.element.tagName).toBe('BUTTON')
    expect(wrapper.attributes('type')).toBe('button')
  })

  it('is a link where it leads somewhere', async () => {
    const { wrapper } = await render(BaseButton, { props: { to: '/curations' } })
    expect(wrapper.element.tagName).toBe('A')
    expect(wrapper.attributes('href')).toBe('/curations')
    expect(wrapper.attributes('type')).toBeUndefined()
  })
})

describe('TextField', () => {
  const props = { label: '이메일', modelValue: '' }

  it('has a name, and tells what is typed', async () => {
    const { wrapper } = await render(TextField, { props })
    const input = wrapper.get('input')
    expect(wrapper.get('label').attributes('for')).toBe(input.attributes('id'))
    await input.setValue('a@b.kr')
    expect(wrapper.emitted('update:modelValue')).toEqual([['a@b.kr']])
  })

  it('is described by its error rather than its hint', async () => {
    const { wrapper } = await render(TextField, {
      props: { ...props, hint: 'hint', error: 'wrong' },
    })
    const input = wrapper.get('input')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.get(`[id="${input.attributes('aria-describedby')}"]`).text()).toBe('wrong')
    expect(wrapper.text()).not.toContain('hint')
  })
})

describe('PasswordField', () => {
  it('hides what is typed until it is asked to show it', async () => {
    const props = { label: '비밀번호', modelValue: 'secret', autocomplete: 'new-password' }
    const { wrapper } = await render(PasswordField, { props })
    expect(wrapper.get('input').attributes('type')).toBe('password')
    await wrapper.get('button').trigger('click')
    expect(wrapper.get('input').attributes('type')).toBe('text')
    expect(wrapper.get('button').attributes('aria-pressed')).toBe('true')
  })
})

describe('NoticeBox', () => {
  it.each([
    ['bad', 'alert'],
    ['wait', 'status'],
    ['plain', 'status'],
  ])('is read out as %s: %s', async (tone, role) => {
    const { wrapper } = await render(NoticeBox, { props: { tone }, slots: { default: 'words' } })
    expect(wrapper.attributes('role')).toBe(role)
  })
})

describe('SkeletonBlock', () => {
  it('is not there for a screen reader', async () => {
    expect((await render(SkeletonBlock)).wrapper.attributes('aria-hidden')).toBe('true')
  })
})

describe('AsyncSection', () => {
  const slots = { default: 'content', loading: 'skeleton', empty: 'nothing' }
  const calm = { isLoading: false, problem: null, errorTitle: 'title' }
  const section = async (props: object) =>
    (await render(AsyncSection, { props: { ...calm, ...props }, slots })).wrapper

  it('loads, and says so', async () => {
    const wrapper = await section({ isLoading: true })
    expect(wrapper.text()).toContain('skeleton')
    expect(wrapper.get('[role="status"]').text()).toBe('불러오는 중이에요')
    expect(wrapper.attributes('aria-busy')).toBe('true')
  })

  it('is refused, with a way to try again', async () => {
    const wrapper = await section({
      problem: new ApiProblem({ status: 500, code: 'internal-error' }),
    })
    expect(wrapper.get('[role="alert"]').text()).toContain('문제가 생겼어요')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('retried')).toHaveLength(1)
  })

  it('is empty', async () => expect((await section({ isEmpty: true })).text()).toBe('nothing'))

  it('is there', async () => expect((await section({})).text()).toBe('content'))
})
