/** What does an application want its database to be? */
@NullMarked
package dev.migrate.autoconfigure.autogenerate;

import org.jspecify.annotations.NullMarked;
