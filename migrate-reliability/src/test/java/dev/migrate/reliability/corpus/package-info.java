/** What do the revisions do that are broken in the middle? */
@NullMarked
package dev.migrate.reliability.corpus;

import org.jspecify.annotations.NullMarked;
