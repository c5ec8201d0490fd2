/** How is what a database holds kept, and brought back? */
@NullMarked
package dev.migrate.cli.backup;

import org.jspecify.annotations.NullMarked;
