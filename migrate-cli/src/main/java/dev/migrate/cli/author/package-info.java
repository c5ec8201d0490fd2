/** Which commands write revisions, and where to? */
@NullMarked
package dev.migrate.cli.author;

import org.jspecify.annotations.NullMarked;
