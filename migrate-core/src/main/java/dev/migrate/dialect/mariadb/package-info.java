/** How is a change said in MariaDB and MySQL? */
@NullMarked
package dev.migrate.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
