/** What could a schema look like, and what could become of it? */
@NullMarked
package dev.migrate.laws;

import org.jspecify.annotations.NullMarked;
