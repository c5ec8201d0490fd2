/** How is each tool called, and what did the call cost? */
@NullMarked
package dev.migrate.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
