/** Who ordered what? */
@NullMarked
package dev.migrate.demo.order;

import org.jspecify.annotations.NullMarked;
