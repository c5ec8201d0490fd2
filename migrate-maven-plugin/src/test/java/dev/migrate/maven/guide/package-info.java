/** Does the guide work when its reader does what it says? */
@NullMarked
package dev.migrate.maven.guide;

import org.jspecify.annotations.NullMarked;
