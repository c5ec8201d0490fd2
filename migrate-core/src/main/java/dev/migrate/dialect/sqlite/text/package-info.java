/** What does the statement say that has created a table of SQLite? */
@NullMarked
package dev.migrate.dialect.sqlite.text;

import org.jspecify.annotations.NullMarked;
