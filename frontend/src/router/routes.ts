import HomeView from '@/views/HomeView.vue'
import KakaoPayReportView from '@/views/KakaoPayReportView.vue'
import KakaoPaySuccessView from '@/views/KakaoPaySuccessView.vue'
import SignInView from '@/views/SignInView.vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'

const STAFF: Role[] = ['SUPPORT', 'ADMIN']

/**
 * Views on the way to KakaoPay and back are part of the first load, so that none can be missing with money
 * on the way. Each other view is a chunk of its own. See `meta.d.ts` for the meta fields.
 */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: HomeView,
    meta: { title: 'title.home' },
  },
  {
    path: '/sign-up',
    name: 'sign-up',
    component: () => import('@/views/SignUpView.vue'),
    meta: { title: 'title.signUp' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: SignInView,
    meta: { title: 'title.signIn' },
  },
  {
    path: '/kakaoPay/success',
    name: 'pay-success',
    component: KakaoPaySuccessView,
    meta: { title: 'title.paySuccess' },
  },
  {
    path: '/kakaoPay/cancel',
    name: 'pay-cancel',
    component: KakaoPayReportView,
    props: { outcome: 'cancel' },
    meta: { title: 'title.payCancel' },
  },
  {
    path: '/kakaoPay/fail',
    name: 'pay-fail',
    component: KakaoPayReportView,
    props: { outcome: 'fail' },
    meta: { title: 'title.payFail' },
  },
  {
    path: '/membership',
    name: 'membership',
    component: () => import('@/views/MembershipView.vue'),
    meta: { title: 'title.membership', member: true },
  },
  {
    path: '/membership/:order',
    name: 'payment',
    component: () => import('@/views/PaymentView.vue'),
    props: true,
    meta: { title: 'title.payment', member: true },
  },
  {
    path: '/membership/:order/receipt',
    name: 'receipt',
    component: () => import('@/views/ReceiptView.vue'),
    props: true,
    meta: { title: 'receipt.title', member: true },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('@/views/AccountView.vue'),
    meta: { title: 'title.account', member: true },
  },
  {
    path: '/curations',
    name: 'curations',
    component: () => import('@/views/CurationsView.vue'),
    meta: { title: 'title.curations' },
  },
  {
    path: '/curations/premium',
    name: 'premium-curations',
    component: () => import('@/views/PremiumCurationsView.vue'),
    meta: { title: 'title.premiumCurations' },
  },
  {
    path: '/curations/:slug',
    name: 'curation',
    component: () => import('@/views/CurationView.vue'),
    props: true,
    meta: { title: 'title.curation' },
  },
  {
    path: '/support',
    name: 'support',
    component: () => import('@/views/SupportView.vue'),
    meta: { title: 'title.support', member: true, roles: STAFF },
  },
  {
    path: '/support/audit',
    name: 'support-audit',
    component: () => import('@/views/SupportAuditView.vue'),
    meta: { title: 'title.support', member: true, roles: ['ADMIN'] },
  },
  {
    path: '/support/:order',
    name: 'support-case',
    component: () => import('@/views/SupportCaseView.vue'),
    props: true,
    meta: { title: 'title.support', member: true, roles: STAFF },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('@/views/NotFoundView.vue'),
    meta: { title: 'title.notFound' },
  },
]
