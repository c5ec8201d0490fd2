/** Which commands change a database? */
@NullMarked
package dev.migrate.cli.run;

import org.jspecify.annotations.NullMarked;
