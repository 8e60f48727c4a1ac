DO $$
BEGIN
    ASSERT (SELECT count(*) FROM product) = 3, 'three products';
    ASSERT (SELECT name FROM product WHERE name <> 'apple'
            ORDER BY likeness <-> '[1, 0, 0]' LIMIT 1) = 'pear',
        'the nearest neighbor of the apple';
    ASSERT NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
        'the application is no superuser';
    ASSERT (SELECT setting FROM pg_settings WHERE name = 'data_checksums') = 'on',
        'checksums';
END
$$;
SELECT 'all assertions hold';
