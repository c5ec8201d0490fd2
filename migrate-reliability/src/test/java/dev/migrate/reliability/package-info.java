/** Does a migration survive whatever happens to it? One class for each scenario. */
@NullMarked
package dev.migrate.reliability;

import org.jspecify.annotations.NullMarked;
