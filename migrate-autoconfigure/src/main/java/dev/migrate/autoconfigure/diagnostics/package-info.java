/** How is a start explained that migrations made fail? */
@NullMarked
package dev.migrate.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
