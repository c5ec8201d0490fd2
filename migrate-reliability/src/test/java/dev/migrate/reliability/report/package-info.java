/** What was injected, and what came of it? */
@NullMarked
package dev.migrate.reliability.report;

import org.jspecify.annotations.NullMarked;
