{ words += NF } END { print words " words" }
