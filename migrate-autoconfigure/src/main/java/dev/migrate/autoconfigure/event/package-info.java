/** What does an application hear of its migrations? */
@NullMarked
package dev.migrate.autoconfigure.event;

import org.jspecify.annotations.NullMarked;
