<?php

declare(strict_types=1);

require __DIR__ . '/../src/answer.php';
require __DIR__ . '/../src/Notes.php';

$notes = new class implements Notes {
    private array $kept = [];

    public function add(string $text): array
    {
        return $this->kept[] = ['id' => count($this->kept) + 1, 'text' => $text];
    }

    public function all(): array
    {
        return $this->kept;
    }
};
$connected = fn (): Notes => $notes;
$unavailable = fn (): Notes => throw new PDOException('no route to the database');

$cases = [
    'starts without the database' => [answer('GET', '/', '', $unavailable), [200, ['service' => 'notes']]],
    'is told what is missing' => [answer('POST', '/notes', '{}', $unavailable)[0], 400],
    'adds a note' => [answer('POST', '/notes', '{"text": "milk"}', $connected), [201, ['id' => 1, 'text' => 'milk']]],
    'lists notes' => [answer('GET', '/notes', '', $connected), [200, [['id' => 1, 'text' => 'milk']]]],
    'has no database' => [answer('GET', '/notes', '', $unavailable)[0], 503],
    'knows nothing else' => [answer('GET', '/missing', '', $connected)[0], 404],
    'can reach PostgreSQL' => [in_array('pgsql', PDO::getAvailableDrivers(), true), true],
];
$failed = array_filter($cases, fn (array $case): bool => $case[0] !== $case[1]);
foreach ($failed as $name => [$found, $wanted]) {
    echo "FAILED: $name: ", json_encode($found), ' instead of ', json_encode($wanted), "\n";
}
echo count($cases) - count($failed), ' of ', count($cases), " tests passed\n";
exit($failed ? 1 : 0);
