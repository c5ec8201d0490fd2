-- revision: 7ca71219784c
-- down-revision: 495355398e1a
-- message: create the enum type of an order's status
-- created: 2026-03-02

-- migrate:upgrade
CREATE TYPE order_status AS ENUM ('PLACED', 'PAID', 'SHIPPED');

-- migrate:downgrade
DROP TYPE order_status;
