import type { Driver } from './driver.ts'
import type { TableDefinition } from '../dictionary/model.ts'

/** Keeps the definitions of installed tables in the database, so that every process that opens it knows them. */
export class TableDefinitions {
  constructor(private readonly driver: Driver) {
    driver.exec(
      'CREATE TABLE IF NOT EXISTS "instance_table_definition" ("name" TEXT PRIMARY KEY NOT NULL, "definition" TEXT NOT NULL)',
    )
  }

  /** In the order in which they were first kept, which has parents before children. */
  all(): TableDefinition[] {
    const rows = this.driver.all('SELECT "definition" FROM "instance_table_definition" ORDER BY rowid')
    return rows.map((row) => JSON.parse(String(row['definition'])) as TableDefinition)
  }

  keep(definition: TableDefinition): void {
    this.driver.run(
      'INSERT INTO "instance_table_definition" VALUES (?, ?) ON CONFLICT ("name") DO UPDATE SET "definition" = excluded."definition"',
      [definition.name, JSON.stringify(definition)],
    )
  }

  remove(name: string): void {
    this.driver.run('DELETE FROM "instance_table_definition" WHERE "name" = ?', [name])
  }
}
