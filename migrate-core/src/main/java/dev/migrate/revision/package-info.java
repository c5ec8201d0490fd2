/** Which revisions exist, and how do they follow each other? */
@NullMarked
package dev.migrate.revision;

import org.jspecify.annotations.NullMarked;
