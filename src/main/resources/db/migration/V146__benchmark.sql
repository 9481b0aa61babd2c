-- What the city's figures are compared with: a published number of each indicator, with the day and where it was said.
create table dashboard_benchmark (
    indicator varchar(16) primary key check (indicator in ('RESUMPTION', 'ON_POST', 'EXITS_OPEN')),
    percent numeric(4, 1) not null check (percent between 0 and 100),
    -- The counts behind the percentage, as far as they were published.
    numerator integer check (numerator >= 0),
    denominator integer check (denominator > 0),
    as_of date not null,
    source varchar(120) not null,
    check (numerator is null or denominator is null or numerator <= denominator)
);
