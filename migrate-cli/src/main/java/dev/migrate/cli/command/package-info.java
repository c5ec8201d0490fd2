/** What is a command, and what does it get to work with? */
@NullMarked
package dev.migrate.cli.command;

import org.jspecify.annotations.NullMarked;
