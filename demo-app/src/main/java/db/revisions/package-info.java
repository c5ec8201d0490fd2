/**
 * How did the shop's database become what it is? The SQL part of the answer is among the
 * resources.
 */
@NullMarked
package db.revisions;

import org.jspecify.annotations.NullMarked;
