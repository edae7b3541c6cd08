import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { RESEND } from './resend'

export interface Member {
  email: string
  password: string
  displayName: string
}

export interface PaymentOfMember {
  order: string
  status: string
}

/** The administrator of the demo data. */
export const ADMIN: Member = {
  email: 'admin@moviecurators.kr',
  password: 'admin-likes-movies',
  displayName: '이관리',
}

/** The second administrator of the demo data, who confirms what the first one proposes. */
export const SECOND_ADMIN: Member = {
  email: 'admin2@moviecurators.kr',
  password: 'admin2-likes-movies',
  displayName: '최관리',
}

/** Who helps members, and decides nothing. */
export const SUPPORT: Member = {
  email: 'support@moviecurators.kr',
  password: 'support-likes-movies',
  displayName: '박상담',
}

/** Creates a member for one test. */
export async function newMember(request: APIRequestContext): Promise<Member> {
  const member = {
    email: `e2e-${randomUUID()}@moviecurators.kr`,
    password: 'two seats in the last row',
    displayName: '박관객',
  }
  const answer = await request.post('/api/accounts', { data: member, ...RESEND })
  expect(answer.status()).toBe(201)
  return member
}

/** The API as this member, for checks that no page shows. */
export class MemberApi {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly headers: Record<string, string>,
  ) {}

  static async signIn(request: APIRequestContext, member: Member): Promise<MemberApi> {
    const { email, password } = member
    const answer = await request.post('/api/auth/login', { data: { email, password }, ...RESEND })
    expect(answer.status()).toBe(200)
    const { accessToken } = (await answer.json()) as { accessToken: string }
    return new MemberApi(request, { Authorization: `Bearer ${accessToken}` })
  }

  /** Starts a payment and returns its order. */
  async startPayment(): Promise<string> {
    const answer = await this.tryToStartPayment()
    expect(answer.status()).toBe(201)
    return ((await answer.json()) as PaymentOfMember).order
  }

  tryToStartPayment() {
    return this.request.post('/api/payments', {
      data: { planCode: 'PREMIUM_LIFETIME' },
      headers: { ...this.headers, 'Idempotency-Key': randomUUID() },
      ...RESEND,
    })
  }

  async payments(): Promise<PaymentOfMember[]> {
    const answer = await this.request.get('/api/payments', { headers: this.headers, ...RESEND })
    return (await answer.json()) as PaymentOfMember[]
  }

  async isPremium(): Promise<boolean> {
    const answer = await this.request.get('/api/accounts/me', { headers: this.headers, ...RESEND })
    return ((await answer.json()) as { premium: boolean }).premium
  }
}
