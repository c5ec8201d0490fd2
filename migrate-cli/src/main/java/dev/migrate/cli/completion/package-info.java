/** How does a shell complete what is typed? */
@NullMarked
package dev.migrate.cli.completion;

import org.jspecify.annotations.NullMarked;
