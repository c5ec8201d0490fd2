-- revision: 495355398e1a
-- message: create customers and products
-- created: 2026-03-02

-- migrate:upgrade
CREATE TABLE customers (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	email varchar(254) NOT NULL UNIQUE,
	name varchar(200) NOT NULL,
	birth_date date
);

CREATE TABLE products (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	sku varchar(20) NOT NULL UNIQUE,
	name varchar(200) NOT NULL,
	price numeric(12, 2) NOT NULL CHECK (price >= 0)
);

-- migrate:downgrade
DROP TABLE products;
DROP TABLE customers;
