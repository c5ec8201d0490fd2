/** How do others learn that this application is alive, and with which revisions? */
@NullMarked
package dev.migrate.autoconfigure.node;

import org.jspecify.annotations.NullMarked;
