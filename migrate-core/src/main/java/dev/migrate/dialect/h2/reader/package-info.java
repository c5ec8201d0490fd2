/** What does an H2 database look like? */
@NullMarked
package dev.migrate.dialect.h2.reader;

import org.jspecify.annotations.NullMarked;
