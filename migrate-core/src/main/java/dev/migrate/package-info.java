/** What can be asked for? The door to everything: one method per command. */
@NullMarked
package dev.migrate;

import org.jspecify.annotations.NullMarked;
