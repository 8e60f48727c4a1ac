<?php

declare(strict_types=1);

require __DIR__ . '/../src/answer.php';
require __DIR__ . '/../src/Notes.php';
require __DIR__ . '/../src/PostgresNotes.php';

[$status, $body] = answer(
    $_SERVER['REQUEST_METHOD'],
    parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/',
    file_get_contents('php://input'),
    PostgresNotes::fromEnvironment(...),
);
http_response_code($status);
header('Content-Type: application/json');
echo json_encode($body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE), "\n";
