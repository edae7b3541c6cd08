// Sets the theme before the first paint, so that it does not flicker. Reads the key of src/lib/preferences.ts.
;(function () {
  var theme
  try {
    theme = localStorage.getItem('moviecurators.theme')
  } catch {}
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  if (theme !== 'dark' && theme !== 'light') theme = dark ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
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
