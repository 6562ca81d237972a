import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/database/open.ts'

describe('a database in memory', () => {
  it('takes and gives text, numbers and nulls', () => {
    const driver = openDatabase(null)
    driver.exec('CREATE TABLE thing (a TEXT, b NUMERIC, c TEXT)')
    expect(driver.run('INSERT INTO thing VALUES (?, ?, ?)', ['x', 1.5, null])).toEqual({ changes: 1 })
    expect({ ...driver.all('SELECT * FROM thing WHERE a = ?', ['x'])[0] }).toEqual({
      a: 'x',
      b: 1.5,
      c: null,
    })
    expect(driver.run('DELETE FROM thing WHERE a = ?', ['y'])).toEqual({ changes: 0 })
  })

  it('is nobody else’s', () => {
    openDatabase(null).exec('CREATE TABLE thing (a TEXT)')
    expect(() => openDatabase(null).all('SELECT * FROM thing')).toThrow('no such table')
  })
})

describe('a database file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'database-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('lets the first of two writers of one unique value win', () => {
    const [one, two] = [1, 2].map(() => openDatabase(join(folder, 'shared.db')))
    one!.exec('CREATE TABLE thing (a TEXT COLLATE NOCASE UNIQUE)')
    one!.run('INSERT INTO thing VALUES (?)', ['key'])
    expect(() => two!.run('INSERT INTO thing VALUES (?)', ['KEY'])).toThrow(
      'UNIQUE constraint failed: thing.a',
    )
    one!.close()
    two!.close()
  })

  it('is kept with a write-ahead log', () => {
    const driver = openDatabase(join(folder, 'wal.db'))
    expect(Object.values(driver.all('PRAGMA journal_mode')[0]!)).toEqual(['wal'])
    driver.close()
  })
})
