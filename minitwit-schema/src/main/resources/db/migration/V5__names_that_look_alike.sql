-- The pages refuse a new name that looks like one that there is. An index on an expression: it holds for whatever writes a user,
-- the API, imports and the release before among them, and no row is changed.
-- Building it reads every user, which may take longer than a statement of a request.
SET LOCAL statement_timeout = 0;

-- Names that look alike are the same here: in compatible characters (NFKC) and lower case, without what cannot be seen, with single
-- spaces, and with the letters of Cyrillic, Greek and Armenian that are drawn as Latin ones taken for those. Unicode's full list of
-- confusables (UTS 39) comes with ICU4J only, 15 MB for this, and no index could be built by the database.
CREATE FUNCTION look_of(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(
    lower(
        btrim(regexp_replace(
            regexp_replace(
                normalize(name, NFKC),
                '[\u00AD\u034F\u061C\u0640\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFF0-\uFFFB\U00013441\U00013442\U0001D159\U000E0000-\U000E0FFF]+',
                '', 'g'),
            '[ \u1680\u2028\u2029]+', ' ', 'g')) COLLATE pg_c_utf8),
    'авекмнорстухіјѕһԁԛԝӏ' || 'αβεζηικμνορτυχ' || 'օսհո' || 'ıɑɡ',
    'abekmhopctyxijshdqwl' || 'abezhikmvoptyx' || 'ouhn' || 'iag');

-- By hash: a name of 255 characters may be longer than a B-tree takes, once its ligatures are spelled out.
CREATE INDEX users_look ON users USING hash (look_of(username));
