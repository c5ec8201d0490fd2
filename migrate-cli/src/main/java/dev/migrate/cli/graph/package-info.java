/** How are revisions drawn? */
@NullMarked
package dev.migrate.cli.graph;

import org.jspecify.annotations.NullMarked;
