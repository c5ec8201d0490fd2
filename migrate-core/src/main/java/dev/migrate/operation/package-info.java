/** What can be changed? */
@NullMarked
package dev.migrate.operation;

import org.jspecify.annotations.NullMarked;
