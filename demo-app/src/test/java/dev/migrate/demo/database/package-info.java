/** Does the demo's own server come, go, and step aside as it should? */
@NullMarked
package dev.migrate.demo.database;

import org.jspecify.annotations.NullMarked;
