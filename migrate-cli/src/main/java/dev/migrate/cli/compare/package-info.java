/** Do the entities and the database agree? */
@NullMarked
package dev.migrate.cli.compare;

import org.jspecify.annotations.NullMarked;
