/** What is compared, and how is it started? */
@NullMarked
package dev.migrate.benchmarks;

import org.jspecify.annotations.NullMarked;
