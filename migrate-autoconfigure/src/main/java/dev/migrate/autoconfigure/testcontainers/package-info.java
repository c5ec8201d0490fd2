/** How does a test container say where to migrate? */
@NullMarked
package dev.migrate.autoconfigure.testcontainers;

import org.jspecify.annotations.NullMarked;
