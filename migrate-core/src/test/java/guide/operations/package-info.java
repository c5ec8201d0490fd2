/** What {@code docs/guide/operations.md} shows: a method is an example. */
@NullMarked
package guide.operations;

import org.jspecify.annotations.NullMarked;
