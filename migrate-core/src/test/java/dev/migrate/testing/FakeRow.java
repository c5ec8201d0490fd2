package dev.migrate.testing;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row that no database has returned.
 *
 * @param cells its texts
 */
public record FakeRow(List<@Nullable String> cells) {

	/** Return a result that is at this row, of which the texts can be read. */
	public ResultSet resultSet() {
		return (ResultSet) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ResultSet.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("getString") && arguments[0] instanceof Integer column) {
						return this.cells.get(column - 1);
					}
					throw new UnsupportedOperationException(method.getName());
				});
	}

}
