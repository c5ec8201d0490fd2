/**
 * What comes of the packaged application, and of other programs, that are run as
 * processes?
 */
@NullMarked
package dev.migrate.demo.process;

import org.jspecify.annotations.NullMarked;
