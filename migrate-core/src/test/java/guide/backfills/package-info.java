/** The revision in Java that {@code docs/guide/backfills.md} shows. */
@NullMarked
package guide.backfills;

import org.jspecify.annotations.NullMarked;
