-- Who answered through a link was named by unit and person together: whoever has his name neither closes nor returns it.
update problem_step s set person = l.person
    from outside_link l
    where l.id = s.link_id and s.person is null;
