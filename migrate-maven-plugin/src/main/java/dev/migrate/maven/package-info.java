/** How does a build run the commands of the application that it builds? */
@NullMarked
package dev.migrate.maven;

import org.jspecify.annotations.NullMarked;
