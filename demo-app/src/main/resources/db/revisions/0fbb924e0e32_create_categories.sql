-- revision: 0fbb924e0e32
-- down-revision: d2d99b25ac4e
-- branch-labels: catalog
-- message: create categories
-- created: 2026-04-13

-- migrate:upgrade
CREATE TABLE categories (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name varchar(100) NOT NULL UNIQUE
);

ALTER TABLE products ADD COLUMN category_id bigint REFERENCES categories;

-- migrate:downgrade
ALTER TABLE products DROP COLUMN category_id;
DROP TABLE categories;
