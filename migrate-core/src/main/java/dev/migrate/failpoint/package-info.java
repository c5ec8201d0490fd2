/** Where can a run be broken, so that it can be proved that nothing is lost? */
@NullMarked
package dev.migrate.failpoint;

import org.jspecify.annotations.NullMarked;
