/** What does an operator's terminal show? */
@NullMarked
package dev.migrate.demo.transcript;

import org.jspecify.annotations.NullMarked;
