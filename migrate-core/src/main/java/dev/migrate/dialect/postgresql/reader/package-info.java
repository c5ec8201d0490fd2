/** What does a PostgreSQL database look like? */
@NullMarked
package dev.migrate.dialect.postgresql.reader;

import org.jspecify.annotations.NullMarked;
