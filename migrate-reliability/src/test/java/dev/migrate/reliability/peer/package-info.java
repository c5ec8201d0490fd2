/** What becomes of other tools under the same faults? */
@NullMarked
package dev.migrate.reliability.peer;

import org.jspecify.annotations.NullMarked;
