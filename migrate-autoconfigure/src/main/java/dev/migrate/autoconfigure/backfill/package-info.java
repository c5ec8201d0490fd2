/** Who works off what revisions have left to running applications? */
@NullMarked
package dev.migrate.autoconfigure.backfill;

import org.jspecify.annotations.NullMarked;
