-- An extension needs the superuser, so it is created here and not by the app.
CREATE EXTENSION vector;

SET ROLE app;
CREATE TABLE shop.product (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    likeness vector(3) NOT NULL
);
CREATE INDEX ON shop.product USING hnsw (likeness vector_l2_ops);
INSERT INTO shop.product (name, likeness) VALUES
    ('apple', '[1, 0, 0]'),
    ('pear', '[0.9, 0.1, 0]'),
    ('bicycle', '[0, 0, 1]');
