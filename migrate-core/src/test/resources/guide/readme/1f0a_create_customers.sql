-- revision: 1f0a
-- message: create customers

-- migrate:upgrade
CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(200) NOT NULL);

-- migrate:downgrade
DROP TABLE customers;
