/** What should the next revision do? */
@NullMarked
package dev.migrate.autogenerate;

import org.jspecify.annotations.NullMarked;
