/** What runs in the virtual machine that is killed? */
@NullMarked
package dev.migrate.reliability.victim;

import org.jspecify.annotations.NullMarked;
