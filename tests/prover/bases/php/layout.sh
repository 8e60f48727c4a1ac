# Puts Debian's PHP where the official image has it: programs and extensions below
# /usr/local, configuration in /usr/local/etc.
set -eu
minor=$PHP_VERSION
for name in php phpize php-config; do ln -s "/usr/bin/$name$minor" "/usr/local/bin/$name"; done

own=$(php-config --extension-dir)
api=${own##*/}
official=/usr/local/lib/php/extensions/no-debug-non-zts-$api
mkdir -p "$(dirname "$official")"
mv "$own" "$official"
ln -s "$official" "$own"

cp "/usr/lib/php/$minor/php.ini-production" "/usr/lib/php/$minor/php.ini-development" "$PHP_INI_DIR/"
# Debian's programs read these folders: links lead to the official ones. A php.ini
# is only there once somebody writes it.
rm -rf "/etc/php/$minor/cli"
for kind in cli fpm; do
  mkdir "/etc/php/$minor/$kind"
  ln -s "$PHP_INI_DIR/conf.d" "$PHP_INI_DIR/php.ini" "/etc/php/$minor/$kind/"
done
ln -s /usr/local/etc/php-fpm.conf "/etc/php/$minor/fpm/"

# What the official program contains is a file of its own in Debian; what else
# Debian has waits for docker-php-ext-install.
{
  echo "; compiled into the official image's program"
  for name in pdo xml ctype curl dom fileinfo iconv mbstring mysqlnd pdo_sqlite phar posix readline simplexml sqlite3 \
    tokenizer xmlreader xmlwriter; do
    echo "extension=$name"
  done
} > "$PHP_INI_DIR/conf.d/00-stand-in.ini"
echo 'fastcgi.logging = Off' > "$PHP_INI_DIR/conf.d/docker-fpm.ini"
mkdir /usr/lib/php/more
for name in calendar exif ffi ftp gettext shmop sockets sysvmsg sysvsem sysvshm xsl; do
  mv "$official/$name.so" /usr/lib/php/more/
done
