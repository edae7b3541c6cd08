/** What these tests use of Lighthouse. It is installed for them alone, so the type check has to do without it. */
declare module 'lighthouse' {
  interface Audit {
    id: string
    score: number | null
    numericValue?: number
    displayValue?: string
  }

  interface Category {
    score: number | null
    auditRefs: { id: string; weight: number }[]
  }

  interface Result {
    lhr: { categories: Record<string, Category>; audits: Record<string, Audit> }
    report: string[]
  }

  export default function lighthouse(
    url: string,
    flags: {
      port: number
      output: ('html' | 'json')[]
      logLevel: 'error'
      onlyCategories: string[]
      skipAudits: string[]
    },
  ): Promise<Result | undefined>
}
