/** What does a MariaDB or MySQL database look like? */
@NullMarked
package dev.migrate.dialect.mariadb.reader;

import org.jspecify.annotations.NullMarked;
