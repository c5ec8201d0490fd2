/** What does an entity say about its migrations? */
@NullMarked
package dev.migrate.annotation;

import org.jspecify.annotations.NullMarked;
