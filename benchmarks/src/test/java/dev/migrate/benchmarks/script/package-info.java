/** How fast are revisions read? */
@NullMarked
package dev.migrate.benchmarks.script;

import org.jspecify.annotations.NullMarked;
