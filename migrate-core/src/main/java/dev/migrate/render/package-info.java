/** How is a new revision written? */
@NullMarked
package dev.migrate.render;

import org.jspecify.annotations.NullMarked;
