/** What is a migration broken in, and what does it look like afterwards? */
@NullMarked
package dev.migrate.reliability.database;

import org.jspecify.annotations.NullMarked;
