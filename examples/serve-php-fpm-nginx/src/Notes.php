<?php

declare(strict_types=1);

/** What the routes need from the database. */
interface Notes
{
    /** @return array{id: int, text: string} */
    public function add(string $text): array;

    /** @return list<array{id: int, text: string}> */
    public function all(): array;
}
