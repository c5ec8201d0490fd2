/** How are the rows of a table changed in batches, and how far did that come? */
@NullMarked
package dev.migrate.backfill;

import org.jspecify.annotations.NullMarked;
