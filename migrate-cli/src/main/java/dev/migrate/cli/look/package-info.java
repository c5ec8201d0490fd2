/** Which commands only look? */
@NullMarked
package dev.migrate.cli.look;

import org.jspecify.annotations.NullMarked;
