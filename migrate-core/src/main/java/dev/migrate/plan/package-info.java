/** Which steps lead from where a database is to where it should be? */
@NullMarked
package dev.migrate.plan;

import org.jspecify.annotations.NullMarked;
