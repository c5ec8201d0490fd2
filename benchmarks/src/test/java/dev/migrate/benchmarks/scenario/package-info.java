/** In which situations are the tools compared? */
@NullMarked
package dev.migrate.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
