import './styles/main.css'
import { createApp } from 'vue'
import App from './App.vue'
import { restoreLanguage } from './i18n'
import { takeReturnToken } from './payment/paymentReturn'
import { makeRouter } from './router'

/** How long the page waits for the texts of another language. Late ones replace the Korean ones. */
const LANGUAGE_MILLIS = 3000

takeReturnToken(window.location, window.history)

const app = createApp(App)
const late = new Promise<void>((resolve) => setTimeout(resolve, LANGUAGE_MILLIS))
void Promise.race([restoreLanguage().catch(() => undefined), late]).then(() =>
  app.use(makeRouter()).mount('#app'),
)
