/** Which database does an application migrate, and as whom? */
@NullMarked
package dev.migrate.autoconfigure.connection;

import org.jspecify.annotations.NullMarked;
