-- The language of the pages that a user chose, as a tag such as "da". Null for the browser's.
ALTER TABLE users ADD COLUMN language varchar(35);
