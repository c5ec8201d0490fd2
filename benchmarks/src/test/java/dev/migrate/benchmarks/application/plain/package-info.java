/** What does a command cost where the properties say all? */
@NullMarked
package dev.migrate.benchmarks.application.plain;

import org.jspecify.annotations.NullMarked;
