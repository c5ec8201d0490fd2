/** How is a command typed in a test? */
@NullMarked
package dev.migrate.cli.testing;

import org.jspecify.annotations.NullMarked;
