/** How long may a statement stand in the way of others, and what if it had to give up? */
@NullMarked
package dev.migrate.contention;

import org.jspecify.annotations.NullMarked;
