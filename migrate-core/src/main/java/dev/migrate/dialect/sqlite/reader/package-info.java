/** What does a SQLite database look like? */
@NullMarked
package dev.migrate.dialect.sqlite.reader;

import org.jspecify.annotations.NullMarked;
