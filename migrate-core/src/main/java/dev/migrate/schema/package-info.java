/** What does a database look like? */
@NullMarked
package dev.migrate.schema;

import org.jspecify.annotations.NullMarked;
