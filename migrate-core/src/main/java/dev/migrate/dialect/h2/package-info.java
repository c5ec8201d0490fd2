/** How is a change said in H2? */
@NullMarked
package dev.migrate.dialect.h2;

import org.jspecify.annotations.NullMarked;
