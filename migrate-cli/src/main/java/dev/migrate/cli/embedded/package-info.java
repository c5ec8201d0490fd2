/** Where does an empty database come from when there is no server? */
@NullMarked
package dev.migrate.cli.embedded;

import org.jspecify.annotations.NullMarked;
