// Sets theme and language before the first paint, so that neither flickers.
// Reads the keys of src/lib/preferences.ts.
;(function () {
  var root = document.documentElement
  var read = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  var chosen = read('moviecurators.theme')
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : dark ? 'dark' : 'light'
  root.lang = read('moviecurators.locale') === 'en' ? 'en' : 'ko'
})()

// Says so where the application does not start. Its retry keeps the address, with any pg_token in it.
;(function () {
  var show = function () {
    var message = document.getElementById('not-started')
    if (message) message.hidden = false
  }
  var failed = function (event) {
    if (event.target !== window && !(event.target instanceof HTMLScriptElement)) return
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show)
    else show()
  }
  addEventListener('error', failed, true)
  addEventListener('unhandledrejection', failed)
})()
