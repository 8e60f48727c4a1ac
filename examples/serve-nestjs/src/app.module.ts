import { Module } from "@nestjs/common";
import { Database } from "./database.js";
import { NotesController } from "./notes.controller.js";

@Module({ controllers: [NotesController], providers: [Database] })
export class AppModule {}
