/** What does the actuator tell about migrations? */
@NullMarked
package dev.migrate.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
