/** How is a change said in this database? */
@NullMarked
package dev.migrate.dialect;

import org.jspecify.annotations.NullMarked;
