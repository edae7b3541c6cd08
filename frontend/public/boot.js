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
