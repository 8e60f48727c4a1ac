import { setTimeout } from "node:timers/promises";
import { BadRequestException, Body, Controller, Get, Post, ServiceUnavailableException } from "@nestjs/common";
import { Database } from "./database.js";

interface Note {
  id: number;
  text: string;
}

@Controller()
export class NotesController {
  constructor(private readonly database: Database) {}

  @Get()
  async list(): Promise<Note[]> {
    return this.ask("select id, text from notes order by id");
  }

  @Post()
  async add(@Body("text") text?: string): Promise<Note> {
    if (!text) throw new BadRequestException("a note needs a text");
    const [note] = await this.ask("insert into notes (text) values ($1) returning id, text", [text]);
    return note;
  }

  /** The process is alive. */
  @Get("healthz")
  health() {
    return { status: "ok" };
  }

  /** Requests can be answered: the database is there, too. */
  @Get("readyz")
  async ready() {
    await this.ask("select 1");
    return { status: "ready" };
  }

  /** Takes two seconds, so that you can stop the service in the middle. */
  @Get("slow")
  async slow() {
    await setTimeout(2000);
    return { message: "Done at last" };
  }

  private async ask(text: string, values?: unknown[]): Promise<Note[]> {
    try {
      return await this.database.query<Note>(text, values);
    } catch (error) {
      console.error(String(error));
      throw new ServiceUnavailableException("the database does not answer");
    }
  }
}
