/** How is a plan carried out so that nothing is ever half-recorded? */
@NullMarked
package dev.migrate.execution;

import org.jspecify.annotations.NullMarked;
