The same lines in a .gitignore mean something else. `check-ignore` prints the
paths that Git ignores.

  $ git init --quiet work && cd work

node_modules without a slash matches in every folder.

  $ echo node_modules > .gitignore
  $ git check-ignore node_modules/a packages/web/node_modules/b
  node_modules/a
  packages/web/node_modules/b

A file in an ignored folder can't be let through again.

  $ printf 'docs\n!docs/guide.md\n' > .gitignore
  $ git check-ignore docs/guide.md
  docs/guide.md
