-- revision: 1f0a
-- message: create customers
-- created: 2026-03-02T09:15:00Z

-- migrate:upgrade
CREATE TABLE customer (
	id bigint PRIMARY KEY,
	name text NOT NULL
);

-- migrate:downgrade
DROP TABLE customer;
