/** What database do the entities of an application want? */
@NullMarked
package dev.migrate.hibernate;

import org.jspecify.annotations.NullMarked;
