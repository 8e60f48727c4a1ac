<?php

declare(strict_types=1);

final class PostgresNotes implements Notes
{
    private const int LOCK = 20_261_126;

    public function __construct(private readonly PDO $database)
    {
    }

    public static function fromEnvironment(): self
    {
        $file = getenv('DB_PASSWORD_FILE') ?: throw new RuntimeException('DB_PASSWORD_FILE is not set');
        $address = sprintf('pgsql:host=%s;dbname=notes;connect_timeout=3', getenv('DB_HOST') ?: 'db');

        return new self(new PDO($address, 'notes', trim(file_get_contents($file))));
    }

    /** Of several that migrate at once, the others wait and find nothing to do. */
    public function migrate(): void
    {
        $this->database->beginTransaction();
        $this->database->query('SELECT pg_advisory_xact_lock(' . self::LOCK . ')');
        $this->database->exec('CREATE TABLE IF NOT EXISTS note (
            id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            text text NOT NULL
        )');
        $this->database->commit();
    }

    public function add(string $text): array
    {
        $insert = $this->database->prepare('INSERT INTO note (text) VALUES (?) RETURNING id, text');
        $insert->execute([$text]);

        return $insert->fetch(PDO::FETCH_ASSOC);
    }

    public function all(): array
    {
        return $this->database->query('SELECT id, text FROM note ORDER BY id')->fetchAll(PDO::FETCH_ASSOC);
    }
}
