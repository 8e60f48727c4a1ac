<?php

declare(strict_types=1);

/**
 * Status and body of the answer to a request. `$notes` connects to the database when it is called.
 *
 * @return array{int, mixed}
 */
function answer(string $method, string $path, string $input, Closure $notes): array
{
    try {
        return match ([$method, $path]) {
            ['GET', '/'] => [200, ['service' => 'notes']],
            ['GET', '/slow'] => slow(),
            ['GET', '/notes'] => [200, $notes()->all()],
            ['POST', '/notes'] => add($input, $notes),
            default => [404, ['error' => 'not found']],
        };
    } catch (PDOException $problem) {
        error_log($problem->getMessage());

        return [503, ['error' => 'database unavailable']];
    }
}

/** Takes as long as a real report would, so that you can stop the service in the middle. */
function slow(): array
{
    usleep(1_500_000);

    return [200, ['status' => 'finished']];
}

function add(string $input, Closure $notes): array
{
    $text = json_decode($input, true)['text'] ?? '';
    if (!is_string($text) || trim($text) === '') {
        return [400, ['error' => 'send {"text": "…"}']];
    }

    return [201, $notes()->add($text)];
}
