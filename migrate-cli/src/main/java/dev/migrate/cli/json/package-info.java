/** How is an answer written for a program? */
@NullMarked
package dev.migrate.cli.json;

import org.jspecify.annotations.NullMarked;
