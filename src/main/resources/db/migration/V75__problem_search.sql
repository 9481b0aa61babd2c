-- Finding problems by words in any script. Where the letters of the database are those of ASCII (LC_CTYPE=C, as in the
-- embedded server), pg_trgm takes Chinese for no letters and finds no trigrams in it. So there are two indexes: pg_trgm's,
-- and one on single characters and pairs of neighbours, which knows no letters at all.
create extension if not exists pg_trgm;

-- What a search looks through, in small letters.
create function problem_words(number text, description text, measures text, unit text, person text) returns text
    language sql immutable parallel safe
    return lower(number || chr(10) || description || chr(10) || measures || chr(10) || unit || chr(10) || person);

-- The characters and the pairs of neighbours in a text, without those that hold a space or a line's end. Dear, and said to
-- be so: it is for the index, and no plan should work it out for row after row.
create function search_pieces(words text) returns text[]
    language sql immutable strict parallel safe cost 10000
    return array(
        select distinct piece
        from (select c, c || lead(c) over (order by n) as pair
              from unnest(string_to_array(lower(words), null)) with ordinality as signs(c, n)) as neighbours
        cross join lateral (values (c), (pair)) as pieces(piece)
        where piece !~ '\s');

-- What a text must hold at least to hold the word: its pairs, or its only character.
create function search_sought(word text) returns text[]
    language sql immutable strict parallel safe
    return array(select piece from unnest(search_pieces(word)) as piece
                 where length(piece) = 2 or length(word) = 1);

create index problem_words_pieces on problem using gin (search_pieces(
    problem_words(number, description, measures, responsible_unit, responsible_person)));
create index problem_words_trigrams on problem using gin (
    problem_words(number, description, measures, responsible_unit, responsible_person) gin_trgm_ops);
create index site_words_pieces on site using gin (search_pieces(lower(name_zh || chr(10) || name_en)));
