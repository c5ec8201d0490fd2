/** What is missing? */
@NullMarked
package dev.migrate.diff;

import org.jspecify.annotations.NullMarked;
