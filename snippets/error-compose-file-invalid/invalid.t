`docker compose config` reads the file, fills in variables and checks it,
without starting anything.

zh: `docker compose config` 读取文件、填入变量并做检查，不启动任何东西。

  $ check() { docker compose --project-directory $1 config --quiet; }
  $ check undefined-service
  service "web" depends on undefined service "database": invalid compose project
  [1]
  $ check undefined-volume
  service "web" refers to undefined volume data: invalid compose project
  [1]
  $ check undefined-network
  service "web" refers to undefined network backend: invalid compose project
  [1]
  $ check unknown-key
  validating /*/unknown-key/compose.yaml: services.web additional properties 'environments' not allowed (glob)
  [1]
  $ check indentation
  yaml: * mapping values are not allowed in this context (glob)
  [1]

A variable that isn't set is only a warning, and leaves a bare colon:

zh: 没有设置的变量只是警告，并留下一个光秃秃的冒号：

  $ check not-set 2>&1 | sed 's/.*level=/level=/'
  level=warning msg="The \"TAG\" variable is not set. Defaulting to a blank string."
  $ check required
  error while interpolating services.web.image: required variable TAG is missing a value: set it in .env
  [1]

No file at all:

zh: 根本没有文件：

  $ mkdir empty && cd empty && docker compose config --quiet
  no configuration file provided: not found
  [1]
