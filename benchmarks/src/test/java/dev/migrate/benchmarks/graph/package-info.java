/** How fast is the graph? */
@NullMarked
package dev.migrate.benchmarks.graph;

import org.jspecify.annotations.NullMarked;
