import './styles/main.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { restoreLanguage } from './i18n'
import { takeReturnToken } from './payment/paymentReturn'
import { makeRouter } from './router'

takeReturnToken(window.location, window.history)

const app = createApp(App).use(createPinia())
void restoreLanguage()
  .catch(() => undefined)
  .then(() => app.use(makeRouter()).mount('#app'))
