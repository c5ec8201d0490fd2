/** How do Spring beans become revisions? */
@NullMarked
package dev.migrate.autoconfigure.beans;

import org.jspecify.annotations.NullMarked;
