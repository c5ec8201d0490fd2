/** How does a run get a fresh virtual machine and a fresh database? */
@NullMarked
package dev.migrate.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
