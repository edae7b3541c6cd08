import { useText } from '@/i18n'
import { useRouter } from 'vue-router'
import { asProblem } from '@/api/problem'
import { useAnnouncer } from '@/stores/announcer'
import { useSession } from '@/stores/session'
import { useProblemText } from './useProblemText'

/** Signs out, confirms it, and leaves for the home page. */
export function useSignOut() {
  const session = useSession()
  const announcer = useAnnouncer()
  const router = useRouter()
  const problemText = useProblemText()
  const { t } = useText()

  return async (): Promise<void> => {
    try {
      await session.signOut()
      announcer.show(t('nav.signedOut'))
      await router.push('/')
    } catch (thrown) {
      announcer.show(problemText(asProblem(thrown)))
    }
  }
}
