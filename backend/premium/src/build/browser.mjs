// Finds a Chromium and Korean fonts for the browser tests, or installs them where that can be done.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { answers, installFromDebian, runs } from './debian.mjs'

// The shell comes first: without a window it takes much less processor time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const FONTS = ['fonts-nanum', 'fonts-noto-cjk']
const PURPOSE = 'the browser tests'

/** Playwright's own Chromium, if it was downloaded before. */
function playwrights(frontend) {
  return createRequire(join(frontend, 'package.json'))('@playwright/test').chromium.executablePath()
}

function findChromium(frontend) {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && !existsSync(named)) {
    fail(`CHROMIUM_PATH names ${named}, but there is no such file: correct it or unset it.`)
  }
  return [
    named,
    ...NAMES.filter((name) => answers(name, '--version') !== '').map((name) =>
      answers('which', name),
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    playwrights(frontend),
  ].find((path) => path && existsSync(path))
}

/** Systems other than Linux come with Korean fonts. */
function hasKoreanFonts() {
  return process.platform !== 'linux' || answers('fc-list', ':lang=ko') !== ''
}

function installFromPlaywright(frontend) {
  const cli = join(frontend, 'node_modules/@playwright/test/cli.js')
  console.log("Installing Playwright's own Chromium for the browser tests")
  return runs(
    process.execPath,
    cli,
    'install',
    ...(process.getuid?.() === 0 ? ['--with-deps'] : []),
    'chromium',
  )
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Answers the path of a Chromium that the tests can use; ends with one sentence if there is none. */
export function chromium(frontend) {
  const fonts = hasKoreanFonts() ? [] : FONTS
  if (findChromium(frontend)) {
    if (fonts.length > 0) {
      installFromDebian(fonts, PURPOSE)
    }
  } else if (
    !NAMES.slice(0, 2).some(
      (name) => installFromDebian([name, ...fonts], PURPOSE) && findChromium(frontend),
    )
  ) {
    installFromPlaywright(frontend)
  }
  if (!hasKoreanFonts()) {
    fail(
      'The browser tests need a Korean font, and none could be installed: install one (on Debian fonts-nanum).',
    )
  }
  return (
    findChromium(frontend) ??
    fail(
      'The browser tests need Chromium, and none was found or could be installed: install one, or name it in CHROMIUM_PATH.',
    )
  )
}
