/** Which applications use the database now, and which revisions do they bring? */
@NullMarked
package dev.migrate.node;

import org.jspecify.annotations.NullMarked;
