/** What does a command cost where beans have to be asked? */
@NullMarked
package dev.migrate.benchmarks.application.beans;

import org.jspecify.annotations.NullMarked;
