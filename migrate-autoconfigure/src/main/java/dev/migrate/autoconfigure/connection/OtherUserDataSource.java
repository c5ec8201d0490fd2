package dev.migrate.autoconfigure.connection;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Connects to the database of another data source as another user. */
public final class OtherUserDataSource extends DelegatingDataSource {

	private final DataSource origin;

	OtherUserDataSource(DataSource origin, String username, @Nullable String password) {
		super(DataSourceBuilder.derivedFrom(origin)
			.type(SimpleDriverDataSource.class)
			.username(username)
			.password(password)
			.build());
		this.origin = origin;
	}

	/** Return the data source that tells where the database is. */
	public DataSource origin() {
		return this.origin;
	}

}
