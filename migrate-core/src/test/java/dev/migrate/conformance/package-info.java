/** Does every operation do what was recorded of Alembic? */
@NullMarked
package dev.migrate.conformance;

import org.jspecify.annotations.NullMarked;
