import { describe, expect, it, vi } from 'vitest'
import { saveFile } from './saveFile'

describe('saveFile', () => {
  it('saves the file under its name, and holds no memory', () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe('audit.csv')
      expect(this.href).toMatch(/^blob:/)
    })
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    saveFile(new Blob(['a']), 'audit.csv')
    expect(clicked).toHaveBeenCalledOnce()
    expect(revoked).toHaveBeenCalledOnce()
  })
})
