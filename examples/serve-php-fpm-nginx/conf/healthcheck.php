<?php
// Asks php-fpm in its own language, FastCGI: the image has no client for it.
$record = fn (int $type, string $content): string =>
    pack('CCnnCx', 1, $type, 1, strlen($content), 0) . $content;

$params = '';
foreach (['REQUEST_METHOD' => 'GET', 'SCRIPT_NAME' => '/fpm-ping', 'SCRIPT_FILENAME' => '/fpm-ping'] as $name => $value) {
    $params .= chr(strlen($name)) . chr(strlen($value)) . $name . $value;
}

$fpm = @stream_socket_client('tcp://127.0.0.1:9000', timeout: 2) ?: exit(1);
stream_set_timeout($fpm, 2);
// Begin, parameters and their end, no input.
fwrite($fpm, $record(1, pack('nCx5', 1, 0)) . $record(4, $params) . $record(4, '') . $record(5, ''));
exit(str_contains(stream_get_contents($fpm), 'pong') ? 0 : 1);
