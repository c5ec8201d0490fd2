/** How does a Spring Boot application come by its migrator? */
@NullMarked
package dev.migrate.autoconfigure;

import org.jspecify.annotations.NullMarked;
