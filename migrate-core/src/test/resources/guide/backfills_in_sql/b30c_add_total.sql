-- revision: b30c
-- message: add total
-- migrate:upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer NOT NULL, price numeric(10, 2) NOT NULL);
INSERT INTO orders SELECT n, n % 7, 9.90 FROM generate_series(1, 3000) n;
ALTER TABLE orders ADD COLUMN total numeric(12, 2);
-- migrate:downgrade
DROP TABLE orders;
