/** Which revisions are applied, and how does each tool want them written? */
@NullMarked
package dev.migrate.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
