/** How is a run broken, and what must be true afterwards? */
@NullMarked
package dev.migrate.reliability.harness;

import org.jspecify.annotations.NullMarked;
