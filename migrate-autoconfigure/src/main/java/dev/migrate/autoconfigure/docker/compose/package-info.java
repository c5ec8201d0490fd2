/** How does a service of Docker Compose say where to migrate? */
@NullMarked
package dev.migrate.autoconfigure.docker.compose;

import org.jspecify.annotations.NullMarked;
