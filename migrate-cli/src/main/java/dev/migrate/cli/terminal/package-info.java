/** Who reads what a command prints? */
@NullMarked
package dev.migrate.cli.terminal;

import org.jspecify.annotations.NullMarked;
