/** What does the database remember of its migrations? */
@NullMarked
package dev.migrate.version;

import org.jspecify.annotations.NullMarked;
