import { readFileSync } from "node:fs";
import { Injectable, type OnApplicationShutdown } from "@nestjs/common";
import pg from "pg";

/** The password is in a file: a variable would show in `docker inspect`. */
function password(): string {
  const file = process.env.PGPASSWORD_FILE;
  return file ? readFileSync(file, "utf8").trim() : "";
}

@Injectable()
export class Database implements OnApplicationShutdown {
  // Host, user and database come from PGHOST, PGUSER and PGDATABASE.
  private readonly pool = new pg.Pool({
    password,
    connectionTimeoutMillis: 2000,
  });
  private migrated?: Promise<unknown>;

  constructor() {
    // A connection that breaks while nobody uses it must not end the service.
    this.pool.on("error", (error) => console.error(error.message));
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    this.migrated ??= this.pool
      .query("create table if not exists notes (id serial primary key, text text not null)")
      .catch((error) => {
        this.migrated = undefined;
        throw error;
      });
    await this.migrated;
    return (await this.pool.query<Row>(text, values)).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
