/** What does a start of the application do to its database, and who waits for it? */
@NullMarked
package dev.migrate.autoconfigure.startup;

import org.jspecify.annotations.NullMarked;
