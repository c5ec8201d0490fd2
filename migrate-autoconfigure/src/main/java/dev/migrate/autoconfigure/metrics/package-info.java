/** How many migrations are made and pending, and how long do they take? */
@NullMarked
package dev.migrate.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
