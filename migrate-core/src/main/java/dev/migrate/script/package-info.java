/** How is a revision kept, and how is it found? */
@NullMarked
package dev.migrate.script;

import org.jspecify.annotations.NullMarked;
