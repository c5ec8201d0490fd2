/** What the guide shows of contracts. */
@NullMarked
package guide.contracts;

import org.jspecify.annotations.NullMarked;
