/** How is a database looked at by those who must not fail? */
@NullMarked
package dev.migrate.autoconfigure.status;

import org.jspecify.annotations.NullMarked;
