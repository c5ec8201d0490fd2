-- revision: 3f9c21d0a7b4
-- message: Create customer
-- created: 2026-11-21T10:15:00Z

-- migrate:upgrade
CREATE TABLE customer (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name text NOT NULL
);

-- migrate:downgrade
DROP TABLE customer;
