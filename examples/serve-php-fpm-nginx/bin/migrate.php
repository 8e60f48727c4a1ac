<?php

declare(strict_types=1);

require __DIR__ . '/../src/Notes.php';
require __DIR__ . '/../src/PostgresNotes.php';

PostgresNotes::fromEnvironment()->migrate();
echo "the schema is up to date\n";
