/** What do operations do to real servers, and what do they say when they can't? */
@NullMarked
package dev.migrate.operations;

import org.jspecify.annotations.NullMarked;
