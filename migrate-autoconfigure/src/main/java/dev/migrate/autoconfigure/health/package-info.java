/** Are the migrations of an application a reason not to be ready? */
@NullMarked
package dev.migrate.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
