/** How does something go on beside the application? */
@NullMarked
package dev.migrate.autoconfigure.background;

import org.jspecify.annotations.NullMarked;
