/** What do the tests of commands need? */
@NullMarked
package dev.migrate.cli.testing;

import org.jspecify.annotations.NullMarked;
