/** Do scripts that were written for Alembic find the same here? */
@NullMarked
package dev.migrate.demo.alembic;

import org.jspecify.annotations.NullMarked;
