/** Does the demo show what its README says? */
@NullMarked
package dev.migrate.demo;

import org.jspecify.annotations.NullMarked;
